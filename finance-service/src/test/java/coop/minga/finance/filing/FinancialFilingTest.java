package coop.minga.finance.filing;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.Waits;
import coop.minga.finance.servicing.Lender;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class FinancialFilingTest {
    private static final String PATH = "/api/v1/financial-filings";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Test
    void whatWasFiledStaysAndWhatIsPostedLaterIsADifference() {
        Lender lender = Lender.begin();
        Tenant sacco = lender.sacco();
        UUID loan = lender.lend("12000.00", 12, LocalDate.of(2026, 1, 15));
        lender.lend("6000.00", 12, LocalDate.of(2026, 3, 15));
        JsonPath filed = file(sacco, DAY).statusCode(201).extract().jsonPath();
        UUID id = filed.getUUID("id");
        assertThat(filed.getString("portfolio.currencies[0].atRisk[1].percent")).isEqualTo("66.67");
        assertThat(filed.getString("ratios.ratios.find { it.code == 'A1' }.percent"))
                .isEqualTo("66.67");
        differences(sacco, id).body("differences", empty());

        lender.repay(loan, "2132.38", LocalDate.of(2026, 2, 20), null).statusCode(201);
        assertThat(read(sacco, id).getMap("")).isEqualTo(filed.getMap(""));
        differences(sacco, id)
                .body("differences.find { it.figure == 'A1/percent' }.filed", equalTo("66.67"))
                .body("differences.find { it.figure == 'A1/percent' }.now", equalTo("0.00"))
                .body("differences.find { it.figure == 'KES/outstanding' }.filed", equalTo("18000.00"))
                .body("differences.find { it.figure == 'KES/outstanding' }.now", equalTo("16098.16"))
                .body("differences.findAll { it.figure == 'E5/percent' }", empty());
        opensDownToWhatWasFiled(sacco, filed);
    }

    /** The list of what was late has the loan that would not be on it any more. */
    private static void opensDownToWhatWasFiled(Tenant sacco, JsonPath filed) {
        String list = filed.getString("portfolio.currencies[0].atRisk[1].figure.list");
        sacco.as("auditor").get(list).statusCode(200).body("items.size()", equalTo(1));
        sacco.as("auditor")
                .get(list.substring(0, list.indexOf("&knownAt")))
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aPostingWithEffectOnTheDayIsADifferenceOfTheRatios() {
        Tenant sacco = Tenant.register().withChart();
        post(sacco, "1010", "2010", "500.00");
        UUID id = Api.id(file(sacco, DAY).statusCode(201).body("booksClosed", equalTo(false)));
        post(sacco, "1010", "3010", "500.00");
        differences(sacco, id)
                .body("differences.find { it.figure == 'E5/percent' }.filed", equalTo("100.00"))
                .body("differences.find { it.figure == 'E5/percent' }.now", equalTo("50.00"))
                .body("differences.find { it.figure == 'E7/numerator' }.now", equalTo("500.00"));
    }

    @Test
    void aDayIsFiledOnceWhenItIsOver() {
        Tenant sacco = Tenant.register().withChart();
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        // The day may change while this runs: tomorrow is not over in any case.
        file(sacco, today.plusDays(1)).spec(problem(409, "FILING_DAY_NOT_OVER"));
        UUID id = Api.id(file(sacco, DAY).statusCode(201));
        file(sacco, DAY).spec(problem(409, "FILING_DAY_FILED"));
        sacco.as("treasurer").post(PATH, Map.of("id", id, "asOf", "2026-03-21")).spec(problem(409, "FILING_ID_TAKEN"));
        sacco.as("auditor").get(PATH + "/{id}", UUID.randomUUID()).spec(problem(404, "FILING_UNKNOWN"));
        sacco.as("auditor").list(PATH, Map.of("sort", "-asOf")).body("items.id", contains(id.toString()));
    }

    @Test
    void whoFilesWaitsForWhatIsBeingPosted() throws Exception {
        Tenant sacco = Tenant.register().withChart();
        Waits.forWhoPosts(sacco, () -> file(sacco, DAY)).statusCode(201);
    }

    @Test
    void saysWhetherTheBooksWereClosed() {
        Tenant sacco = Tenant.register().withChart();
        sacco.as("treasurer")
                .post("/api/v1/period-closes", Map.of("through", "2026-03-31"))
                .statusCode(201);
        file(sacco, DAY).statusCode(201).body("booksClosed", equalTo(true));
        file(sacco, LocalDate.of(2026, 4, 1)).statusCode(201).body("booksClosed", equalTo(false));
    }

    @Test
    void othersAreToldTheFiguresInAgesFineEnoughForEachOfThem() throws SQLException {
        Lender lender = Lender.begin();
        UUID member = lender.sacco().member();
        lender.lendTo(member, "12000.00", 12, LocalDate.of(2026, 1, 15));
        lender.lendTo(member, "6000.00", 12, LocalDate.of(2026, 2, 18));
        lender.lend("6000.00", 12, LocalDate.of(2026, 3, 15));
        lender.run(DAY);
        UUID id = Api.id(file(lender.sacco(), DAY).statusCode(201));
        List<JsonPath> told = ToldEvents.of(lender.sacco().id());
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().getString("filingId")).isNull();
        JsonPath event = told.getLast();
        assertThat(event.getUUID("figuresId")).isEqualTo(told.getFirst().getUUID("figuresId"));
        assertThat(event.getInt("version")).isEqualTo(2);
        assertThat(event.getUUID("filingId")).isEqualTo(id);
        assertThat(event.getString("effectiveOn")).isEqualTo(DAY.toString());
        // Late by 33, 2 and no days; who has two loans is counted with the latest.
        assertThat(event.getList("loans.fromDays")).isEqualTo(List.of(0, 2, 31));
        assertThat(event.getList("loans.borrowers")).isEqualTo(List.of(1, 0, 1));
        assertThat(event.getList("loans.outstandingMinor")).isEqualTo(List.of(6_000_00, 6_000_00, 12_000_00));
        assertThat(event.getLong("allowanceMinor")).isEqualTo(-lender.holds("1190"));
        assertThat(event.getLong("ratios.find { it.code == 'A1' }.numerator")).isEqualTo(12_000_00);
        assertThat(event.getLong("ratios.find { it.code == 'A1' }.denominator")).isEqualTo(24_000_00);
        assertThat(event.getLong("ratios.find { it.code == 'S10' }.denominator"))
                .isEqualTo(2);
        assertThat(event.getString("ratios.find { it.code == 'P1' }.missing")).isEqualTo("NOTHING_TO_DIVIDE_BY");
    }

    @Test
    void nobodyElseReadsOrIsToldOfIt() throws SQLException {
        Tenant sacco = Tenant.register().withChart();
        UUID id = Api.id(file(sacco, DAY).statusCode(201));
        Tenant stranger = Tenant.register().withChart();
        stranger.as("auditor").get(PATH + "/{id}/differences", id).spec(problem(404, "FILING_UNKNOWN"));
        stranger.as("auditor").list(PATH, Map.of()).body("items", empty());
        assertThat(ToldEvents.of(stranger.id())).isEmpty();
        file(stranger, DAY).statusCode(201);
    }

    private static ValidatableResponse file(Tenant sacco, LocalDate asOf) {
        return sacco.as("treasurer").post(PATH, Map.of("asOf", asOf.toString()));
    }

    private static JsonPath read(Tenant sacco, UUID id) {
        return sacco.as("analyst")
                .get(PATH + "/{id}", id)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse differences(Tenant sacco, UUID id) {
        return sacco.as("auditor").get(PATH + "/{id}/differences", id).statusCode(200);
    }

    private static void post(Tenant sacco, String debit, String credit, String amount) {
        sacco.as("treasurer")
                .post(
                        "/api/v1/journal-entries",
                        Map.of(
                                "effectiveOn",
                                DAY.toString(),
                                "postings",
                                List.of(
                                        Tenant.line("DEBIT", amount, sacco.accountOf(debit)),
                                        Tenant.line("CREDIT", amount, sacco.accountOf(credit)))))
                .statusCode(201);
    }
}
