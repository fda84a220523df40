package coop.minga.finance.checkoff.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;

import coop.minga.contracts.membership.PersonErased;
import coop.minga.finance.Tenant;
import coop.minga.finance.checkoff.Payroll;
import coop.minga.platform.event.CloudEventHeaders;
import coop.minga.platform.event.EventJson;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonErasuresInTest {
    private static final String PATH = "/api/v1/check-off-authorisations";

    @Inject
    PersonErasuresIn eventsIn;

    /** The same person in another organisation is another record; the same reference of another member stays. */
    @Test
    void whatPayrollsCalledAnErasedPersonIsForgottenAndNobodyElses() throws Exception {
        Tenant union = Tenant.register();
        Tenant sacco = Tenant.register();
        UUID person = UUID.randomUUID();
        allow(union, union.member(person), "417");
        allow(union, union.member(), "418");
        allow(sacco, sacco.member(person), "419");

        eventsIn.apply(List.of(erased(union.id(), person), erased(union.id(), person)));

        union.as("auditor").get(PATH).body("items.payrollReference", containsInAnyOrder(null, "418"));
        sacco.as("auditor").get(PATH).body("items.payrollReference", containsInAnyOrder("419"));
    }

    private static void allow(Tenant tenant, UUID member, String reference) {
        tenant.as("treasurer")
                .post(PATH, Payroll.of(tenant).allowed(member, reference, "200.00"))
                .statusCode(201);
    }

    private static ConsumerRecord<String, byte[]> erased(UUID organisation, UUID person) {
        var at = Instant.parse("2026-03-01T08:00:00Z");
        var event = new PersonErased(person, 2, organisation, at, LocalDate.of(2026, 3, 1));
        var record = new ConsumerRecord<>(
                PersonErased.TOPIC,
                0,
                2,
                person.toString(),
                EventJson.write(event).getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.ID,
                        UUID.nameUUIDFromBytes(person.toString().getBytes(UTF_8))
                                .toString(),
                        CloudEventHeaders.TYPE,
                        PersonErased.TYPE,
                        CloudEventHeaders.SUBJECT,
                        person.toString(),
                        CloudEventHeaders.ORGANISATION,
                        organisation.toString(),
                        CloudEventHeaders.AGGREGATE_VERSION,
                        "2",
                        CloudEventHeaders.TIME,
                        at.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
