package coop.minga.finance.resolution.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.contracts.membership.ResolutionAdopted;
import coop.minga.contracts.membership.ResolutionChanged;
import coop.minga.contracts.membership.ResolutionLapsed;
import coop.minga.finance.Tenant;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.app.ResolutionQueries;
import coop.minga.platform.event.CloudEventHeaders;
import coop.minga.platform.event.EventJson;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ResolutionEventsInTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final UUID sacco = Tenant.register().id();
    private final UUID resolution = UUID.randomUUID();

    @Inject
    ResolutionEventsIn eventsIn;

    @Inject
    ResolutionQueries resolutions;

    @Inject
    Transactions transactions;

    @Test
    void restsOnWhatIsAdoptedAndOnNothingElse() throws Exception {
        DomainFailure unknown = refusal("SURPLUS");
        assertThat(unknown.type().name()).isEqualTo("RESOLUTION_NOT_YET_KNOWN");
        assertThat(unknown.extensions()).containsEntry(DomainFailure.RETRY_AFTER_SECONDS, 2);
        eventsIn.apply(List.of(tabled(1)));
        assertThat(refusal("SURPLUS").type().name()).isEqualTo("RESOLUTION_NOT_IN_FORCE");
        eventsIn.apply(List.of(adopted(2, "ADOPTED", null)));
        require("SURPLUS");
        assertThat(refusal("MORATORIUM").type().name()).isEqualTo("RESOLUTION_OF_OTHER_KIND");
    }

    @Test
    void whatOfficersAdoptedEndsByTheCalendarOrWhenItLapses() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        eventsIn.apply(List.of(adopted(2, "PROVISIONAL", today.minusDays(2))));
        assertThat(refusal("SURPLUS").type().name()).isEqualTo("RESOLUTION_NOT_IN_FORCE");
        eventsIn.apply(List.of(adopted(3, "PROVISIONAL", today.plusDays(2))));
        require("SURPLUS");
        eventsIn.apply(List.of(lapsed(4)));
        assertThat(refusal("SURPLUS").type().name()).isEqualTo("RESOLUTION_NOT_IN_FORCE");
    }

    @Test
    void whateverComesTwiceOrInAnotherOrderTheNewestVersionStands() throws Exception {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            records.add(tabled(1));
            records.add(adopted(2, "PROVISIONAL", DAY));
            records.add(lapsed(3));
            records.add(tabled(4));
            records.add(adopted(5, "ADOPTED", null));
        }
        Collections.shuffle(records, new Random(Seed.chosen()));
        for (ConsumerRecord<String, byte[]> record : records) {
            eventsIn.apply(List.of(record));
        }
        eventsIn.apply(records);
        require("SURPLUS");
    }

    private void require(String kind) {
        transactions.inOrganisation(sacco, () -> {
            resolutions.requireInForce(new OrganisationId(sacco), new ResolutionId(resolution), kind);
            return null;
        });
    }

    private DomainFailure refusal(String kind) {
        return catchThrowableOfType(DomainFailure.class, () -> require(kind));
    }

    private ConsumerRecord<String, byte[]> tabled(long version) {
        var event = new ResolutionChanged(resolution, version, sacco, NOW, DAY, "TABLED", "SURPLUS", null);
        return record(version, ResolutionChanged.TYPE, event);
    }

    private ConsumerRecord<String, byte[]> adopted(long version, String state, @Nullable LocalDate due) {
        var event = new ResolutionAdopted(resolution, version, sacco, NOW, DAY, state, "SURPLUS", null, DAY, due);
        return record(version, ResolutionAdopted.TYPE, event);
    }

    private ConsumerRecord<String, byte[]> lapsed(long version) {
        var event = new ResolutionLapsed(resolution, version, sacco, NOW, DAY, "LAPSED", "SURPLUS", null, DAY);
        return record(version, ResolutionLapsed.TYPE, event);
    }

    private ConsumerRecord<String, byte[]> record(long version, String type, Object event) {
        var record = new ConsumerRecord<>(
                ResolutionAdopted.TOPIC,
                0,
                version,
                resolution.toString(),
                EventJson.write(event).getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.ID,
                        UUID.nameUUIDFromBytes((resolution + " " + version).getBytes(UTF_8))
                                .toString(),
                        CloudEventHeaders.TYPE,
                        type,
                        CloudEventHeaders.SUBJECT,
                        resolution.toString(),
                        CloudEventHeaders.ORGANISATION,
                        sacco.toString(),
                        CloudEventHeaders.AGGREGATE_VERSION,
                        Long.toString(version),
                        CloudEventHeaders.TIME,
                        NOW.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
