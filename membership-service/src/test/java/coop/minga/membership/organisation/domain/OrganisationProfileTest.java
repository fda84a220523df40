package coop.minga.membership.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.organisation.OtherName;
import coop.minga.membership.organisation.OtherNameKind;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationProfileTest {
    @ParameterizedTest
    @CsvSource({
        "E,OS130,register:R000001",
        "38,https://dev.lod.coop/essglobal/2.1/standard/activities-ica/ICA210,a:b:c d"
    })
    void codesOfTheRightFormAreKeptOnce(String sector, String essGlobalCode, String externalId) {
        OrganisationProfile profile = profile(
                List.of(sector, sector), List.of(essGlobalCode, essGlobalCode), List.of(externalId, externalId));
        assertThat(profile.sectors()).containsExactly(sector);
        assertThat(profile.essGlobalCodes()).containsExactly(essGlobalCode);
        assertThat(profile.externalIds()).containsExactly(externalId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V", "e", "3", "381", "4711"})
    void aSectorIsASectionOrADivision(String sector) {
        refuses("SECTOR_UNKNOWN", "/sectors/1", List.of("E", sector), List.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"os130", "130", "OS 130", "https:// x"})
    void anEssGlobalCodeIsACodeOrAUri(String code) {
        refuses("ESS_GLOBAL_CODE_UNKNOWN", "/essGlobalCodes/0", List.of(), List.of(code), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"R000001", ":R1", "register:", "register: ", "my register:R1"})
    void anExternalIdNamesItsSystem(String externalId) {
        refuses("EXTERNAL_ID_WITHOUT_SYSTEM", "/externalIds/0", List.of(), List.of(), List.of(externalId));
    }

    @Test
    void anotherNameHasLettersAndALanguageThatExists() {
        assertThat(new OtherName(" ILO ", " pt-br ", OtherNameKind.ACRONYM))
                .isEqualTo(new OtherName("ILO", "pt-BR", OtherNameKind.ACRONYM));
        assertThatThrownBy(() -> new OtherName(" ", null, OtherNameKind.FORMER)).isInstanceOf(DomainFailure.class);
        assertThatThrownBy(() -> new OtherName("A", "not a language", OtherNameKind.FORMER))
                .isInstanceOf(DomainFailure.class);
    }

    private static void refuses(
            String code, String pointer, List<String> sectors, List<String> essGlobal, List<String> externalIds) {
        assertThatThrownBy(() -> profile(sectors, essGlobal, externalIds))
                .isInstanceOfSatisfying(DomainFailure.class, refused -> {
                    assertThat(refused.type().name()).isEqualTo(code);
                    assertThat(refused.violations().getFirst().pointer()).isEqualTo(pointer);
                });
    }

    private static OrganisationProfile profile(List<String> sectors, List<String> essGlobal, List<String> externalIds) {
        return new OrganisationProfile(
                "Umoja",
                List.of(),
                OrganisationKind.COOPERATIVE,
                null,
                1,
                "KE",
                null,
                "UTC",
                "USD",
                sectors,
                null,
                essGlobal,
                externalIds);
    }
}
