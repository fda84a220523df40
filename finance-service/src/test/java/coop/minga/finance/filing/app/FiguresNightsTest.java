package coop.minga.finance.filing.app;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.Tenant;
import coop.minga.finance.filing.ToldEvents;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.Lender;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class FiguresNightsTest {
    private final LocalDate yesterday =
            LocalDate.now(ZoneId.of("Africa/Nairobi")).minusDays(1);

    @Inject
    FiguresNights nights;

    @Test
    void aDayIsToldOnceAlsoWhereNightsRace() throws Exception {
        Tenant sacco = Tenant.register().withChart();
        var organisation = new OrganisationId(sacco.id());
        assertThat(nights.waiting()).contains(organisation);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var night :
                    threads.invokeAll(Stream.generate(() -> Executors.callable(() -> nights.tell(organisation)))
                            .limit(3)
                            .toList())) {
                night.get();
            }
        }
        List<JsonPath> told = ToldEvents.of(sacco.id());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().getInt("version")).isEqualTo(1);
        assertThat(LocalDate.parse(told.getFirst().getString("effectiveOn"))).isAfterOrEqualTo(yesterday);
        assertThat(nights.waiting()).doesNotContain(organisation);
    }

    @Test
    void loansAreLookedAfterBeforeTheyAreToldOf() throws SQLException {
        Lender lender = Lender.begin();
        lender.lend("12000.00", 12, yesterday.minusDays(80));
        var organisation = new OrganisationId(lender.sacco().id());
        assertThat(nights.waiting()).doesNotContain(organisation);
        lender.run(yesterday);
        JsonPath told = ToldEvents.of(organisation.value()).getFirst();
        assertThat(told.getLong("allowanceMinor")).isEqualTo(3_000_00);
        // The run has told of the day already.
        assertThat(nights.waiting()).doesNotContain(organisation);
    }

    @Test
    void whoHasNoBooksIsNotToldOf() {
        UUID union = Tenant.register().id();
        assertThat(nights.waiting()).doesNotContain(new OrganisationId(union));
    }

    @Test
    void aRunTellsOfADayAgain() throws SQLException {
        Lender lender = Lender.begin();
        LocalDate day = LocalDate.of(2026, 3, 20);
        UUID loan = lender.lend("12000.00", 12, LocalDate.of(2026, 1, 15));
        lender.run(day);
        lender.repay(loan, "2132.38", LocalDate.of(2026, 2, 20), null).statusCode(201);
        lender.run(day);
        List<JsonPath> told = ToldEvents.of(lender.sacco().id());
        assertThat(told).extracting(each -> each.getInt("version")).containsExactly(1, 2);
        assertThat(told).extracting(each -> each.getInt("loans[0].fromDays")).containsExactly(31, 0);
    }
}
