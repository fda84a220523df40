package coop.minga.membership.person.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSoundsTest {
    @ParameterizedTest
    @CsvSource({"catherine,katherin", "mohamed,muhammad", "wanjiru,wanjirou", "atieno,otieno", "filipe,philippe"})
    void whatSoundsAlikeIsAlike(String one, String other) {
        assertThat(NameSounds.alike(Set.of(one), Set.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"amina,halima", "aleksandrovna,aleksandrovich", "njeri,wanjiru", "maria,mariam"})
    void whatSoundsOtherwiseIsNot(String one, String other) {
        assertThat(NameSounds.alike(Set.of(one), Set.of(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leo", "o", "नाम", "அம்மா", "7"})
    void aWordOfOneSoundOrAnotherScriptHasNone(String word) {
        assertThat(NameSounds.of(word)).isEmpty();
        assertThat(NameSounds.alike(Set.of(word), Set.of(word))).isFalse();
    }
}
