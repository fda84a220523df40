package coop.minga.membership.standing.messaging;

import static coop.minga.testing.Problems.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.contracts.finance.DuesOverdue;
import coop.minga.contracts.finance.DuesPaid;
import coop.minga.contracts.finance.DuesWaived;
import coop.minga.membership.Tenant;
import coop.minga.membership.membership.MembershipExamples;
import coop.minga.platform.event.CloudEventHeaders;
import coop.minga.platform.event.EventJson;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class DuesEventsInTest {
    private static final String STANDING = "/api/v1/memberships/{id}/standing";
    private static final String COVERAGES = "/api/v1/memberships/{id}/dues-coverages";
    private static final Instant THEN = Instant.parse("2025-08-01T08:00:00Z");

    private final UUID account = UUID.randomUUID();

    @Inject
    DuesEventsIn eventsIn;

    private Tenant union;
    private UUID member;

    @BeforeEach
    void admitAMemberInFebruary() {
        union = Tenant.register();
        MembershipExamples.decide(union, "GRACE_DAYS", "10");
        member = MembershipExamples.member(union);
    }

    @Test
    void standingFollowsWhatTheLedgerSays() throws Exception {
        on("2025-03-15", null);
        hear(overdue(1));
        on("2025-02-10", "IN_GRACE");
        on("2025-03-15", "IN_ARREARS");
        hear(paid(2, "2025-03-31", "2025-03-20"));
        on("2025-03-19", "IN_ARREARS");
        on("2025-03-20", "GOOD");
        on("2025-04-11", "IN_ARREARS");
        hear(paid(3, "2025-06-30", "2025-04-20"));
        on("2025-06-30", "GOOD");
        union.as("auditor")
                .get(COVERAGES, member)
                .body(
                        "items.source",
                        contains("LEDGER", "LEDGER"),
                        "items.actor",
                        contains("finance-service", "finance-service"));
    }

    @Test
    void aPaymentThatIsTakenBackCorrectsEverythingThatRestedOnItAndWhatWasKnownStaysKnown() throws Exception {
        hear(paid(1, "2025-03-31", "2025-03-20"));
        hear(paid(2, "2025-06-30", "2025-04-20"));
        String known = union.as("auditor").get(COVERAGES, member).extract().path("items[1].recordedAt");
        hear(paid(3, "2025-02-28", "2025-07-01"));
        on("2025-03-20", "IN_ARREARS");
        on("2025-06-01", "IN_ARREARS");
        union.as("auditor")
                .list(STANDING, Map.of("asOf", "2025-06-01", "knownAt", known), member)
                .body("standing", equalTo("GOOD"));
        hear(paid(4, null, "2025-07-02"));
        union.as("auditor")
                .list(STANDING, Map.of("asOf", "2025-07-02"), member)
                .body("paidThrough", nullValue(), "standing", equalTo("IN_ARREARS"));
        hear(paid(5, "2025-07-31", "2025-07-03"));
        on("2025-07-03", "GOOD");
        on("2025-07-02", "IN_ARREARS");
    }

    @Test
    void aWaiverKeepsTheRightsUntilItEndsEarlyOrByItself() throws Exception {
        UUID waiver = UUID.randomUUID();
        hear(waived(1, waiver, "2025-03-01", "2025-08-31"));
        on("2025-02-28", "IN_ARREARS");
        on("2025-03-01", "WAIVED");
        on("2025-08-31", "WAIVED");
        on("2025-09-10", "IN_GRACE");
        on("2025-09-11", "IN_ARREARS");
        hear(waived(2, waiver, "2025-03-01", "2025-04-30"));
        on("2025-04-30", "WAIVED");
        on("2025-05-11", "IN_ARREARS");
        UUID another = UUID.randomUUID();
        hear(waived(3, another, "2025-06-01", "2025-06-30"));
        hear(waived(4, another, "2025-06-01", null));
        on("2025-06-15", "IN_ARREARS");
        on("2025-04-30", "WAIVED");
    }

    @Test
    void whateverComesTwiceOrLateTheNewestVersionStands() throws Exception {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            records.add(paid(1, "2025-03-31", "2025-03-20"));
            records.add(paid(2, "2025-09-30", "2025-04-20"));
            records.add(paid(3, "2025-05-31", "2025-05-20"));
        }
        Collections.shuffle(records, new Random(Seed.chosen()));
        for (ConsumerRecord<String, byte[]> record : records) {
            hear(record);
        }
        on("2025-05-31", "GOOD");
        on("2025-06-11", "IN_ARREARS");
        int before = coverages();
        eventsIn.apply(records);
        assertThat(coverages()).isEqualTo(before);
    }

    @Test
    void theBooksThatThePolicyNamesCountAndEachCorrectsItsOwn() throws Exception {
        hear(paid(1, "2025-12-31", "2025-03-20"));
        String said = union.as("auditor").get(COVERAGES, member).extract().path("items[0].id");
        MembershipExamples.decide(union, "DUES", "EXTERNAL");
        on("2025-06-01", "IN_ARREARS");
        union.as("treasurer")
                .post(COVERAGES, Map.of("kind", "PAID", "corrects", said, "effectiveOn", "2025-03-20"), member)
                .spec(problem(422, "COVERAGE_UNKNOWN"));
        MembershipExamples.decide(union, "DUES", "NONE");
        on("2025-06-01", "GOOD");
        MembershipExamples.decide(union, "DUES", "PER_LEDGER");
        on("2025-06-01", "GOOD");
        Tenant other = Tenant.register();
        other.as("auditor").get(COVERAGES, member).statusCode(404);
        union.as("auditor").get(COVERAGES, member).body("items", hasSize(1));
    }

    @Test
    void whoTheLedgerSaysIsPaidUpDoesNotLapse() throws Exception {
        MembershipExamples.decide(union, "LAPSE_AFTER_DAYS", "100");
        hear(paid(1, "2025-03-31", "2025-03-20"));
        String lapses = "/api/v1/memberships/{id}/lapses";
        union.as("organiser")
                .post(lapses, Map.of("effectiveOn", "2025-07-18"), member)
                .spec(problem(409, "NOT_LONG_IN_ARREARS"));
        union.as("organiser")
                .post(lapses, Map.of("effectiveOn", "2025-07-19"), member)
                .statusCode(200);
    }

    private int coverages() {
        return union.as("auditor").get(COVERAGES, member).extract().path("items.size()");
    }

    private void on(String day, @Nullable String standing) {
        union.as("auditor")
                .list(STANDING, Map.of("asOf", day), member)
                .statusCode(200)
                .body("standing", standing == null ? nullValue() : equalTo(standing));
    }

    private void hear(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        eventsIn.apply(List.of(record));
    }

    private ConsumerRecord<String, byte[]> paid(long version, @Nullable String through, String on) {
        return record(
                version,
                DuesPaid.TYPE,
                new DuesPaid(
                        account,
                        version,
                        union.id(),
                        THEN,
                        LocalDate.parse(on),
                        member,
                        UUID.randomUUID(),
                        10_000,
                        "KES",
                        through == null ? null : LocalDate.parse(through),
                        0,
                        0));
    }

    private ConsumerRecord<String, byte[]> waived(long version, UUID waiver, String from, @Nullable String through) {
        return record(
                version,
                DuesWaived.TYPE,
                new DuesWaived(
                        account,
                        version,
                        union.id(),
                        THEN,
                        LocalDate.parse(from),
                        member,
                        waiver,
                        LocalDate.parse(from),
                        through == null ? null : LocalDate.parse(through)));
    }

    private ConsumerRecord<String, byte[]> overdue(long version) {
        LocalDate since = LocalDate.parse("2025-02-21");
        return record(
                version,
                DuesOverdue.TYPE,
                new DuesOverdue(account, version, union.id(), THEN, since, member, since, 10_000, "KES", null));
    }

    private ConsumerRecord<String, byte[]> record(long version, String type, Object event) {
        String json = EventJson.write(event);
        EventContract.check(type, json);
        var record = new ConsumerRecord<>(DuesPaid.TOPIC, 0, version, account.toString(), json.getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.ID,
                        UUID.nameUUIDFromBytes((account + " " + version).getBytes(UTF_8))
                                .toString(),
                        CloudEventHeaders.TYPE,
                        type,
                        CloudEventHeaders.SUBJECT,
                        account.toString(),
                        CloudEventHeaders.ORGANISATION,
                        union.id().toString(),
                        CloudEventHeaders.AGGREGATE_VERSION,
                        Long.toString(version),
                        CloudEventHeaders.TIME,
                        THEN.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
