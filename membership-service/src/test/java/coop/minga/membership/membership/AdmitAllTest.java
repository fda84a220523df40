package coop.minga.membership.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.membership.membership.app.Admission;
import coop.minga.membership.membership.app.MembershipCommands;
import coop.minga.membership.membership.app.NewMembership;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AdmitAllTest {
    private final MembershipCommands commands;
    private final Transactions transactions;

    @Inject
    AdmitAllTest(MembershipCommands commands, Transactions transactions) {
        this.commands = commands;
        this.transactions = transactions;
    }

    @Test
    void admitsWhomItCanAndSaysWhyNotTheOthers() {
        Tenant union = Tenant.register();
        UUID member = person(union);
        List<NewMembership> wanted = List.of(
                wish(member, "A-1", LocalDate.of(2020, 1, 1)),
                wish(person(union), "A-1", null),
                wish(person(union), null, null),
                wish(member, null, null),
                wish(person(union), null, LocalDate.of(2999, 1, 1)),
                wish(person(union), " ", null));
        assertThat(outcomes(admit(union, wanted)))
                .containsExactly(
                        "A-1",
                        "MEMBER_NUMBER_TAKEN",
                        "000001",
                        "MEMBERSHIP_ALREADY_OPEN",
                        "MEMBERSHIP_DATE_NOT_ALLOWED",
                        "MEMBER_NUMBER_INVALID");
        // The same again changes nothing for those who are in.
        assertThat(outcomes(admit(union, wanted.subList(0, 1)))).containsExactly("MEMBERSHIP_ID_TAKEN");
        assertThat(outcomes(admit(union, List.of(wish(member, null, null)))))
                .containsExactly("MEMBERSHIP_ALREADY_OPEN");
        union.as("auditor")
                .list("/api/v1/memberships", Map.of("personId", member, "asOf", "2020-01-01"))
                .body("items[0].state", equalTo("ACTIVE"), "items[0].version", equalTo(1))
                .body("items[0].history.size()", equalTo(2));
    }

    @Test
    void passesALongRunOfNumbersBroughtFromElsewhere() {
        Tenant union = Tenant.register();
        List<NewMembership> brought = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            brought.add(wish(person(union), "%06d".formatted(number), null));
        }
        assertThat(outcomes(admit(union, brought)))
                .doesNotContain("MEMBER_NUMBER_TAKEN")
                .hasSize(40);
        assertThat(outcomes(admit(union, List.of(wish(person(union), null, null))))
                        .getFirst())
                .matches("0000(4[1-9]|[5-9]\\d)");
    }

    private List<Admission> admit(Tenant union, List<NewMembership> wanted) {
        return transactions.inOrganisation(
                union.id(), () -> commands.admitAll(new OrganisationId(union.id()), "import", wanted));
    }

    private static List<String> outcomes(List<Admission> admissions) {
        return admissions.stream()
                .map(each -> switch (each) {
                    case Admission.Admitted admitted -> admitted.number().value();
                    case Admission.Refused refused -> refused.failure().type().name();
                })
                .toList();
    }

    private static NewMembership wish(UUID person, @Nullable String number, @Nullable LocalDate joinedOn) {
        return new NewMembership(
                new MembershipId(UUID.randomUUID()),
                new PersonId(person),
                number,
                MembershipCategory.FULL,
                joinedOn,
                null,
                null,
                null,
                null);
    }

    private static UUID person(Tenant tenant) {
        return Api.id(tenant.as("organiser")
                .post("/api/v1/persons", Map.of("names", Map.of("given", "Amina")))
                .statusCode(201));
    }
}
