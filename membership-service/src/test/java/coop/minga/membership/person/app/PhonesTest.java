package coop.minga.membership.person.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonNames;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    @ParameterizedTest
    @CsvSource({
        "0712 345 678, KE, +254712345678",
        "(0712)345-678, KE, +254712345678",
        "+254 712 345678, KE, +254712345678",
        "+254 712 345678, , +254712345678",
        "000254712345678, KE, +254712345678",
        "98765 43210, IN, +919876543210",
        "(202) 555-0123, US, +12025550123"
    })
    void theSamePhoneHasOneForm(String typed, String country, String expected) {
        assertThat(Phones.normalise(typed, country, "/phone")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "12", "+999 1", "0712345678901234567890"})
    void refusesWhatCannotBeDialledWithoutRepeatingIt(String typed) {
        assertThatThrownBy(() -> Phones.normalise(typed, "KE", "/phone"))
                .isInstanceOf(DomainFailure.class)
                .hasMessageNotContaining(typed);
    }

    @Test
    void withoutACountryANumberNeedsItsCode() {
        assertThatThrownBy(() -> Phones.normalise("0712345678", null, "/phone")).isInstanceOf(DomainFailure.class);
    }

    @Test
    void onlyPhonesAreNormalised() {
        PersonDetails details = PersonDetails.of(new PersonNames("A", null, null, null))
                .withContactPoints(List.of(
                        ContactPoint.of(ContactKind.MESSENGER, "0712 345678"),
                        ContactPoint.of(ContactKind.PHONE, "0712 345678")));
        assertThat(Phones.normalise(details, "KE").contactPoints())
                .extracting(ContactPoint::value)
                .containsExactly("0712 345678", "+254712345678");
    }
}
