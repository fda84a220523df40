package coop.minga.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    @ParameterizedTest
    @CsvSource({
        "KE,KE",
        "ke,KE",
        "Kenya,KE",
        "Brasil,BR",
        "Cameroun,CM",
        "España,ES",
        "Espana,ES",
        "Cote d'Ivoire,CI",
        "UK,GB",
        "Democratic Republic of Congo,CD"
    })
    void findsWhatPeopleWrite(String text, String code) {
        assertThat(Countries.find(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keniaa", "XX", "Rawanda", "", "123"})
    void doesNotGuess(String text) {
        assertThat(Countries.find(text)).isEmpty();
    }
}
