package coop.minga.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.person.BirthDate.Precision;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonDetailsTest {
    @Test
    void oneNameIsEnoughNoMatterWhich() {
        assertThat(new PersonNames(null, null, null, " Mama Njeri ").preferred())
                .isEqualTo("Mama Njeri");
        assertThat(new PersonNames(" ", "Wanjiru", "", null).given()).isNull();
        refuses(() -> new PersonNames(null, " ", "", null), "NAME_MISSING", "");
        refuses(() -> new PersonNames("x".repeat(201), null, null, null), "INVALID_VALUE", "/given");
        refuses(() -> new PersonNames("a\u0000b", null, null, null), "INVALID_VALUE", "/given");
    }

    @Test
    void aBirthIsAsPreciseAsItIsKnown() {
        assertThat(new BirthDate(1984, null, null).precision()).isEqualTo(Precision.YEAR);
        assertThat(new BirthDate(1984, 2, null).precision()).isEqualTo(Precision.MONTH);
        assertThat(new BirthDate(1984, 2, 29).precision()).isEqualTo(Precision.DAY);
        refuses(() -> new BirthDate(1900, 2, 29), "BIRTH_DATE_IMPOSSIBLE", "/day");
        refuses(() -> new BirthDate(1984, 13, null), "BIRTH_DATE_IMPOSSIBLE", "/month");
        refuses(() -> new BirthDate(1984, 4, 31), "BIRTH_DATE_IMPOSSIBLE", "/day");
        refuses(() -> new BirthDate(1984, 4, 0), "BIRTH_DATE_IMPOSSIBLE", "/day");
        refuses(() -> new BirthDate(1984, null, 3), "BIRTH_DATE_IMPOSSIBLE", "/month");
        refuses(() -> new BirthDate(84, null, null), "BIRTH_DATE_IMPOSSIBLE", "/year");
    }

    @Test
    void aBirthIsInTheFutureOnlyIfNoDayOfItHasCome() {
        LocalDate today = LocalDate.of(2026, 3, 31);
        assertThat(new BirthDate(2026, null, null).isAfter(today)).isFalse();
        assertThat(new BirthDate(2026, 3, null).isAfter(today)).isFalse();
        assertThat(new BirthDate(2026, 3, 31).isAfter(today)).isFalse();
        assertThat(new BirthDate(2026, 4, 1).isAfter(today)).isTrue();
        assertThat(new BirthDate(2026, 4, null).isAfter(today)).isTrue();
        assertThat(new BirthDate(2027, null, null).isAfter(today)).isTrue();
    }

    @Test
    void anIdentifierIsTheSameHoweverItIsWritten() {
        Identifier one = new Identifier("national_id", "ke", "22-33 44/55a", false);
        assertThat(one.isSameNumberAs(new Identifier("NATIONAL_ID", "KE", "22334455A", true)))
                .isTrue();
        assertThat(one.isSameNumberAs(new Identifier("PASSPORT", "KE", "22334455A", true)))
                .isFalse();
        assertThat(one.isSameNumberAs(new Identifier("NATIONAL_ID", "UG", "22334455A", true)))
                .isFalse();
        refuses(() -> new Identifier("ID", "KE", "--", true), "IDENTIFIER_INVALID", "/value");
        refuses(() -> new Identifier("my id", "KE", "1", true), "IDENTIFIER_INVALID", "/scheme");
        refuses(() -> new Identifier("ID", "KEN", "1", true), "INVALID_VALUE", "/country");
    }

    @Test
    void listsAreCheckedAtTheirPlaces() {
        PersonDetails details = PersonDetails.of(new PersonNames("A", null, null, null));
        refuses(() -> withLanguages(details, List.of("sw", "not a tag")), "LANGUAGE_UNKNOWN", "/languages/1");
        assertThat(withLanguages(details, List.of("SW", "sw", "pt-br")).languages())
                .containsExactly("sw", "pt-BR");
        refuses(() -> withLanguages(details, Collections.nCopies(21, "sw")), "INVALID_VALUE", "/languages");
        Identifier number = new Identifier("ID", "KE", "1", true);
        refuses(
                () -> new PersonDetails(
                        details.names(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(number, new Identifier("ID", "KE", "1.", false)),
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                "IDENTIFIER_INVALID",
                "/identifiers/1");
    }

    private static PersonDetails withLanguages(PersonDetails details, List<String> languages) {
        return new PersonDetails(
                details.names(), null, null, languages, List.of(), List.of(), null, List.of(), null, null, null);
    }

    private static void refuses(Runnable attempt, String code, String pointer) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(DomainFailure.class, failure -> {
            assertThat(failure.type().name()).isEqualTo(code);
            assertThat(failure.violations().getFirst().pointer()).isEqualTo(pointer);
        });
    }
}
