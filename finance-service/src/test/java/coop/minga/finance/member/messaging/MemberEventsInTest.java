package coop.minga.finance.member.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.contracts.membership.Period;
import coop.minga.finance.Tenant;
import coop.minga.finance.institution.InstitutionExamples;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.platform.event.CloudEventHeaders;
import coop.minga.platform.event.EventJson;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MemberEventsInTest {
    private static final LocalDate ADMITTED = LocalDate.of(2026, 1, 10);
    private static final LocalDate RESIGNED = LocalDate.of(2026, 3, 1);
    private static final List<Period> ADMITTED_PERIODS =
            List.of(new Period("APPLIED", LocalDate.of(2026, 1, 1), ADMITTED), new Period("ACTIVE", ADMITTED, null));
    private static final List<Period> RESIGNED_PERIODS = List.of(
            new Period("APPLIED", LocalDate.of(2026, 1, 1), ADMITTED),
            new Period("ACTIVE", ADMITTED, RESIGNED),
            new Period("RESIGNED", RESIGNED, null));

    private final UUID union = Tenant.register().id();
    private final UUID sacco = Tenant.register().id();
    private final MembershipId membership = new MembershipId(UUID.randomUUID());

    @Inject
    MemberEventsIn eventsIn;

    @Inject
    MemberQueries members;

    @Inject
    Transactions transactions;

    @Test
    void aMembershipIsOpenFromItsApplicationToItsEnd() throws Exception {
        eventsIn.apply(List.of(changed(union, membership, 1, RESIGNED_PERIODS)));

        assertThat(isOpenOn(union, LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(isOpenOn(union, LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(isOpenOn(union, RESIGNED.minusDays(1))).isTrue();
        assertThat(isOpenOn(union, RESIGNED)).isFalse();
    }

    @Test
    void whateverComesTwiceOrInAnotherOrderTheNewestVersionStands() throws Exception {
        long seed = Seed.chosen();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            records.add(changed(union, membership, 1, List.of(new Period("APPLIED", ADMITTED, null))));
            records.add(changed(union, membership, 2, ADMITTED_PERIODS));
            records.add(changed(union, membership, 3, RESIGNED_PERIODS));
        }
        Collections.shuffle(records, new Random(seed));
        for (ConsumerRecord<String, byte[]> record : records) {
            eventsIn.apply(List.of(record));
        }
        eventsIn.apply(records);

        assertThat(isOpenOn(union, RESIGNED)).as("seed %d", seed).isFalse();
        assertThat(isOpenOn(union, ADMITTED)).as("seed %d", seed).isTrue();
    }

    @Test
    void aBatchOfTwoOrganisationsReachesEachItsOwn() throws Exception {
        var other = new MembershipId(UUID.randomUUID());
        eventsIn.apply(
                List.of(changed(union, membership, 1, ADMITTED_PERIODS), changed(sacco, other, 1, ADMITTED_PERIODS)));

        assertThat(isOpenOn(union, ADMITTED)).isTrue();
        assertThat(refusal(union, other)).isEqualTo("MEMBERSHIP_NOT_YET_KNOWN");
        assertThat(refusal(sacco, membership)).isEqualTo("MEMBERSHIP_NOT_YET_KNOWN");
        transactions.inOrganisation(sacco, () -> {
            members.require(other);
            return null;
        });
    }

    @Test
    void whoIsNotKnownYetIsAskedForAgainShortly() {
        DomainFailure refused = catchThrowableOfType(DomainFailure.class, () -> isOpenOn(union, ADMITTED));
        assertThat(refused.type().name()).isEqualTo("MEMBERSHIP_NOT_YET_KNOWN");
        assertThat(refused.extensions()).containsEntry(DomainFailure.RETRY_AFTER_SECONDS, 2);
    }

    @Test
    void whatIsSaidOfTheIdOfAnInstitutionChangesNothingAndHoldsNobodyUp() throws Exception {
        Tenant tenant = new Tenant(union);
        UUID institution = InstitutionExamples.enter(tenant);
        String path = "/api/v1/institutional-members/{id}";
        String before = tenant.as("auditor").get(path, institution).extract().asString();
        eventsIn.apply(List.of(
                changed(union, new MembershipId(institution), 7, RESIGNED_PERIODS),
                changed(union, membership, 1, ADMITTED_PERIODS)));

        assertThat(isOpenOn(union, ADMITTED)).isTrue();
        assertThat(tenant.as("auditor").get(path, institution).extract().asString())
                .isEqualTo(before);
        assertThat(refusal(union, new MembershipId(institution))).isEqualTo("INSTITUTION_NOT_ELIGIBLE");
        tenant.as("auditor").get(path, membership.value()).statusCode(404);
        assertThat(deadLetters(institution)).as("passed over, not refused").isZero();
    }

    private static long deadLetters(UUID key) throws SQLException {
        try (var connection = PostgresForTests.superuser("finance");
                var select =
                        connection.prepareStatement("select count(*) from minga.dead_letter where record_key = ?")) {
            select.setString(1, key.toString());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void theDatabaseMakesNoPersonOfAnInstitution() throws Exception {
        UUID institution = InstitutionExamples.enter(new Tenant(union));
        try (var connection = PostgresForTests.superuser("finance");
                var update = connection.prepareStatement(
                        "update finance.member set person_id = membership_id where membership_id = ?")) {
            update.setObject(1, institution);
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("becomes no institution's");
        }
    }

    private boolean isOpenOn(UUID organisation, LocalDate day) {
        return transactions.inOrganisation(organisation, () -> members.isOpenOn(membership, day));
    }

    private String refusal(UUID organisation, MembershipId id) {
        return catchThrowableOfType(
                        DomainFailure.class,
                        () -> transactions.inOrganisation(organisation, () -> members.isOpenOn(id, ADMITTED)))
                .type()
                .name();
    }

    private static ConsumerRecord<String, byte[]> changed(
            UUID organisation, MembershipId id, long version, List<Period> periods) {
        var event = new MembershipChanged(
                id.value(),
                version,
                organisation,
                Instant.parse("2026-03-01T08:00:00Z"),
                ADMITTED,
                UUID.nameUUIDFromBytes(id.toString().getBytes(UTF_8)),
                periods,
                "FULL",
                null);
        var record = new ConsumerRecord<>(
                MembershipChanged.TOPIC,
                0,
                version,
                id.value().toString(),
                EventJson.write(event).getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.ID,
                        UUID.nameUUIDFromBytes((id + " " + version).getBytes(UTF_8))
                                .toString(),
                        CloudEventHeaders.TYPE,
                        MembershipChanged.TYPE,
                        CloudEventHeaders.SUBJECT,
                        id.value().toString(),
                        CloudEventHeaders.ORGANISATION,
                        organisation.toString(),
                        CloudEventHeaders.AGGREGATE_VERSION,
                        Long.toString(version),
                        CloudEventHeaders.TIME,
                        "2026-03-01T08:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
