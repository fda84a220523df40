package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.testing.RowSecurity;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same questions that every service's database is asked. */
class InsightRowSecurityTest {
    @TestFactory
    Stream<DynamicTest> rowSecurity() {
        InsightDatabase.create();
        UUID union = InsightDatabase.organisation("Union");
        InsightDatabase.member(union);
        return RowSecurity.of("insight")
                .definer("report.issued_month", "when and from what the caller's organisation was issued a month")
                .definer("report.issued_cells", "what the caller's organisation was issued, nothing hidden among it")
                .definer(
                        "report.r01_within",
                        "counts over the caller's organisation; the tables are closed to the runtime")
                .definer("report.r02_within", "counts and sums of the dues of the caller's organisation")
                .definer("report.r02_above", "fees of which the caller's organisation is the one party")
                .definer("report.r04", "what was counted of members in the affiliations of the caller's organisation")
                .definer("report.r10_within", "counts of the main jobs of the caller's organisation")
                .definer("report.r11_within", "counts of formal and informal main jobs of the caller's organisation")
                .definer("report.r30_within", "counts of what is missing in the records of the caller's organisation")
                .definer("report.issued_earnings", "earnings the caller's organisation was issued, of twenty or more")
                .definer("report.r31_within", "sums of the loans and books of the caller's organisation")
                .definer("report.r31_above", "what organisations below the caller's filed, nothing of few among it")
                .definer("report.r32_within", "earnings in the caller's organisation, never one worker's")
                .definer("report.national_figures", "published figures of the country of the caller's organisation")
                .definer("report.caller_zone", "the zone of the caller's organisation alone")
                .definer("report.complete_up_to", "how far the events are applied; belongs to no organisation")
                .definer("report.events_set_aside", "how many events nobody could apply, a number")
                .definer("report.consumer", "the name of the consumer whose progress counts")
                .tests(union);
    }
}
