package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.is;

import coop.minga.contracts.membership.UnitPeriod;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MembersByUnitTest {
    @Test
    void countsEachMemberInTheUnitOfTheDay() {
        InsightDatabase.awaitMigrated();
        InsightDatabase.completeUpTo(Instant.now());
        UUID union = InsightDatabase.organisation("Union");
        UUID north = InsightDatabase.unit(union, "North");
        UUID south = InsightDatabase.unit(union, "South");
        LocalDate moved = LocalDate.of(2026, 3, 1);
        InsightDatabase.memberOfUnits(union, new UnitPeriod(north, LONG_AGO, null));
        InsightDatabase.memberOfUnits(
                union, new UnitPeriod(north, LONG_AGO, moved), new UnitPeriod(south, moved, null));
        InsightDatabase.memberOfUnits(union);

        for (Map.Entry<String, Integer> day :
                Map.of("2026-02-28", 2, "2026-03-01", 1).entrySet()) {
            Api.as(Roles.ORGANISER, union)
                    .list("/api/v1/reports/R01", Map.of("by", "unit", "asOf", day.getKey()))
                    .statusCode(200)
                    .body("figures.total.workers", is(3))
                    .body("figures.rows.find { it.unit.name == 'North' }.workers", is(day.getValue()))
                    .body("figures.rows.find { it.unit.id == null }.workers", is(1));
        }
    }
}
