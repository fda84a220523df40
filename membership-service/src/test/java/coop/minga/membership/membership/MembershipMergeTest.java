package coop.minga.membership.membership;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.MergeId;
import coop.minga.membership.person.PersonExamples;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonsMergeUndoing;
import coop.minga.membership.person.app.PersonsMerging;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MembershipMergeTest {
    private static final String PATH = "/api/v1/memberships";
    private static final String ONE = PATH + "/{id}";

    private final Event<PersonsMerging> merging;
    private final Event<PersonsMergeUndoing> undoing;
    private final PersonalKeys keys;
    private final Transactions transactions;
    private Tenant union;
    private UUID kept;
    private UUID absorbed;

    @Inject
    MembershipMergeTest(
            Event<PersonsMerging> merging,
            Event<PersonsMergeUndoing> undoing,
            PersonalKeys keys,
            Transactions transactions) {
        this.merging = merging;
        this.undoing = undoing;
        this.keys = keys;
        this.transactions = transactions;
    }

    @BeforeEach
    void recordOneHumanTwice() {
        union = Tenant.register();
        kept = PersonExamples.person(union);
        absorbed = PersonExamples.person(union);
    }

    @Test
    void ofTwoOpenMembershipsOneCountsUntilTheMergeIsUndone() {
        UUID first = member(kept, "A-1");
        UUID second = member(absorbed, "A-2");
        String before = union.as("auditor").get(ONE, second).extract().path("updatedAt");
        MergeId merge = merge();
        Api reader = union.as("auditor");
        reader.get(ONE, second)
                .body("state", equalTo("SUPERSEDED"), "personId", equalTo(kept.toString()), "version", equalTo(3));
        reader.list(PATH, Map.of("state", "ACTIVE", "asOf", "2025-03-01")).body("items.id", contains(first.toString()));
        reader.list(PATH, Map.of("state", "ACTIVE", "asOf", "2025-03-01", "knownAt", before))
                .body("items.id", containsInAnyOrder(first.toString(), second.toString()));
        union.as("org-admin")
                .post(ONE + "/resignations", Map.of(), second)
                .spec(problem(409, "MEMBERSHIP_STEP_NOT_ALLOWED"));
        union.as("organiser")
                .post(PATH, Map.of("personId", PersonExamples.person(union), "memberNumber", "A-2"))
                .spec(problem(409, "MEMBER_NUMBER_TAKEN"));
        undo(merge);
        reader.get(ONE, second).body("state", equalTo("ACTIVE"), "personId", equalTo(absorbed.toString()));
        reader.get(ONE, first).body("state", equalTo("ACTIVE"), "personId", equalTo(kept.toString()));
        reader.list(PATH, Map.of("state", "ACTIVE", "asOf", "2025-03-01", "personId", absorbed))
                .body("items.id", contains(second.toString()));
    }

    @Test
    void whatWasWrittenGoesUnderTheKeyOfTheKeptRecordAndBack() {
        UUID id = member(absorbed, "A-1");
        union.as("org-admin")
                .post(ONE + "/suspensions", Map.of("reason", "Became an employer."), id)
                .statusCode(200);
        MergeId merge = merge();
        Api reader = union.as("auditor");
        reader.get(ONE, id)
                .body("state", equalTo("SUSPENDED"), "personId", equalTo(kept.toString()))
                .body("history.reason[-1]", equalTo("Became an employer."));
        reader.list(PATH, Map.of("personId", absorbed)).body("items", empty());
        undo(merge);
        transactions.inOrganisation(union.id(), () -> {
            keys.destroy(union.id(), Set.of(kept));
            return merge;
        });
        reader.get(ONE, id).body("history.reason[-1]", equalTo("Became an employer."));
        assertThat(reader.list(PATH, Map.of("personId", absorbed)).extract().<Integer>path("items.size()"))
                .isEqualTo(1);
    }

    private MergeId merge() {
        MergeId merge = new MergeId(UUID.randomUUID());
        var event =
                new PersonsMerging(new OrganisationId(union.id()), merge, new PersonId(kept), new PersonId(absorbed));
        return transactions.inOrganisation(union.id(), () -> {
            merging.fire(event);
            return merge;
        });
    }

    private void undo(MergeId merge) {
        var event = new PersonsMergeUndoing(
                new OrganisationId(union.id()), merge, new PersonId(kept), new PersonId(absorbed));
        transactions.inOrganisation(union.id(), () -> {
            undoing.fire(event);
            return merge;
        });
    }

    private UUID member(UUID person, String number) {
        UUID id = Api.id(union.as("organiser")
                .post(PATH, Map.of("personId", person, "memberNumber", number, "joinedOn", "2025-01-01"))
                .statusCode(201));
        return MembershipExamples.moved(union, id, "approvals", Map.of("effectiveOn", "2025-02-01"));
    }
}
