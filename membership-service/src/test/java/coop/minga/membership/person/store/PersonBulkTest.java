package coop.minga.membership.person.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.household.app.HouseholdCommands;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.app.NewPerson;
import coop.minga.membership.person.app.PersonCommands;
import coop.minga.membership.person.app.RecordedPerson;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonBulkTest {
    private static final Logger LOG = Logger.getLogger(PersonBulkTest.class);
    private static final int MANY = 20_000;
    private static final int BATCH = 500;

    @Inject
    PersonCommands commands;

    @Inject
    HouseholdCommands households;

    @Inject
    Transactions transactions;

    private final Clock clock = Clock.systemUTC();
    private Tenant union;
    private OrganisationId organisation;

    @BeforeEach
    void register() {
        union = Tenant.register();
        organisation = new OrganisationId(union.id());
    }

    @Test
    void whoIsRefusedLeavesNoTraceAndKeepsNobodyOut() {
        PersonId twice = new PersonId(UUID.randomUUID());
        Identifier number = new Identifier("NATIONAL_ID", "KE", "1", true);
        Identifier free = new Identifier("PASSPORT", "KE", "2", true);
        List<RecordedPerson> outcome = recordAll(List.of(
                new NewPerson(twice, named("First").with(Sex.FEMALE, null)),
                new NewPerson(twice, named("Second")),
                newPerson(identified("Third", number)),
                newPerson(identified("Fourth", free, number)),
                newPerson(identified("Fifth", free)),
                newPerson(named("Sixth").withContactPoints(List.of(ContactPoint.of(ContactKind.PHONE, "call me")))),
                newPerson(named("Seventh").with(null, new HouseholdId(UUID.randomUUID()))),
                newPerson(named("Eighth"))));
        assertThat(outcome.stream()
                        .map(each -> each.refusal() == null
                                ? "RECORDED"
                                : each.refusal().type().name()))
                .containsExactly(
                        "RECORDED",
                        "PERSON_ID_TAKEN",
                        "RECORDED",
                        "IDENTIFIER_TAKEN",
                        "RECORDED",
                        "PHONE_INVALID",
                        "PERSON_HOUSEHOLD_UNKNOWN",
                        "RECORDED");
        assertThat(outcome.get(1).view()).isNull();
        union.as("organiser").list("/api/v1/persons", Map.of("count", true)).body("count", equalTo(4));
        union.as("organiser")
                .post("/api/v1/persons/searches", Map.of("name", "Fourth"))
                .body("items", hasSize(0));
        assertThat(recordAll(List.of(new NewPerson(twice, named("Again")), newPerson(identified("Ninth", number)))))
                .allMatch(each -> each.refusal() != null);
        assertThat(recordAll(List.of())).isEmpty();
    }

    @Test
    void manyPersonsAreRecordedAndFoundThroughTheIndex() throws SQLException {
        long seed = 20_000;
        Random random = new Random(seed);
        long begun = System.nanoTime();
        for (int done = 0; done < MANY; done += BATCH) {
            int from = done;
            transactions.inOrganisation(union.id(), () -> {
                List<String> names = IntStream.range(from / 2, (from + BATCH) / 2)
                        .mapToObj(i -> "file:" + i)
                        .toList();
                Map<String, HouseholdId> found = households.findOrCreateAll(organisation, names);
                List<NewPerson> batch = new ArrayList<>();
                for (int i = from; i < from + BATCH; i++) {
                    batch.add(newPerson(somebody(random, i, found.get("file:" + i / 2))));
                }
                return commands.recordAll(organisation, batch);
            });
        }
        LOG.infof("%d persons in batches of %d: %d ms", MANY, BATCH, (System.nanoTime() - begun) / 1_000_000);
        recordAll(List.of(newPerson(PersonDetails.of(new PersonNames("Zawadi", "Nyota", null, null)))));

        union.as("organiser")
                .post("/api/v1/persons/searches", Map.of("name", "zawa nyo"))
                .body("items.names.given", equalTo(List.of("Zawadi")));
        String plan = plan();
        assertThat(plan).contains("person_search_token_pk").containsPattern("Index Cond: \\(\\(org_id = .*token = ANY");
        assertThat(plan).doesNotContain("Seq Scan");
    }

    /** As the service asks, under the login the service has. */
    private String plan() throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var analyze = superuser.createStatement()) {
            analyze.execute("analyze membership.person_search_token");
        }
        try (Connection runtime = PostgresForTests.as("membership_app", "membership")) {
            runtime.setAutoCommit(false);
            try (var set = runtime.prepareStatement("select set_config('minga.org', ?, true)")) {
                set.setString(1, union.id().toString());
                set.execute();
            }
            try (var explain = runtime.prepareStatement("explain " + SearchTokens.FIND)) {
                var needed = runtime.createArrayOf("bigint", new Long[] {1L, 2L});
                explain.setArray(1, needed);
                explain.setObject(2, union.id());
                explain.setInt(3, 5_000);
                explain.setObject(4, union.id());
                explain.setInt(5, 5_000);
                explain.setInt(6, 1);
                explain.setObject(7, union.id());
                explain.setArray(8, needed);
                explain.setInt(9, 21);
                StringBuilder plan = new StringBuilder();
                try (var rows = explain.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            }
        }
    }

    private List<RecordedPerson> recordAll(List<NewPerson> persons) {
        return transactions.inOrganisation(union.id(), () -> commands.recordAll(organisation, persons));
    }

    private NewPerson newPerson(PersonDetails details) {
        return new NewPerson(new PersonId(UuidV7.next(clock)), details);
    }

    private static PersonDetails named(String name) {
        return PersonDetails.of(new PersonNames(name, null, null, null));
    }

    private static PersonDetails identified(String name, Identifier... identifiers) {
        return new PersonDetails(
                new PersonNames(name, null, null, null),
                null,
                null,
                List.of(),
                List.of(),
                List.of(identifiers),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static PersonDetails somebody(Random random, int number, @Nullable HouseholdId household) {
        return new PersonDetails(
                new PersonNames(syllables(random, 3), syllables(random, 4), "J", null),
                new BirthDate(1940 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                number % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                List.of(),
                List.of(
                        ContactPoint.of(ContactKind.EMAIL, "p" + number + "@example.org"),
                        ContactPoint.of(ContactKind.POSTAL, number + " Market Street, Nairobi")),
                List.of(),
                household,
                List.of("file:" + number),
                null,
                null,
                null);
    }

    private static String syllables(Random random, int count) {
        List<String> all = List.of("ka", "ma", "wa", "nji", "ru", "ti", "no", "sa", "le", "mo", "du", "ho");
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < count; i++) {
            name.append(all.get(random.nextInt(all.size())));
        }
        return name.toString();
    }
}
