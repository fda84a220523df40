package coop.minga.finance.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanPortfolioTest {
    private static final String PATH = "/api/v1/loan-portfolio";

    /** Lent on the fifteenth of each month: the first instalment of each is late by another time. */
    @Test
    void figuresAreMadeOfTheLoansTheyName() {
        Lender lender = Lender.begin();
        for (int month = 1; month <= 8; month++) {
            lender.lend(month + "000.00", 12, LocalDate.of(2026, month, 15));
        }
        JsonPath portfolio = portfolio(lender, Map.of("asOf", "2026-09-20"));
        assertThat(portfolio.getString("currencies[0].outstanding.amount.amount"))
                .isEqualTo("36000.00");
        assertThat(portfolio.getList("currencies[0].atRisk.beyondDays")).isEqualTo(List.of(1, 30, 60, 90, 180));
        // Due on 15 February to September: late by 217, 189, 158, 128, 97, 67, 36 and 5 days.
        assertThat(portfolio.getList("currencies[0].atRisk.figure.amount.amount"))
                .isEqualTo(List.of("36000.00", "28000.00", "21000.00", "15000.00", "3000.00"));
        assertThat(portfolio.getList("currencies[0].atRisk.percent"))
                .isEqualTo(List.of("100.00", "77.78", "58.33", "41.67", "8.33"));
        assertThat(portfolio.getList("currencies[0].ages.figure.loans")).isEqualTo(List.of(0, 1, 1, 1, 3, 2, 0));
        List<String> links = portfolio.getList("currencies[0].atRisk.figure.list");
        List<Integer> counts = portfolio.getList("currencies[0].atRisk.figure.loans");
        for (int i = 0; i < links.size(); i++) {
            assertThat(listed(lender, links.get(i))).hasSize(counts.get(i));
        }
        List<String> lists = portfolio.getList("currencies[0].ages.figure.list");
        List<Integer> loans = portfolio.getList("currencies[0].ages.figure.loans");
        for (int i = 0; i < lists.size(); i++) {
            assertThat(listed(lender, lists.get(i))).hasSize(loans.get(i));
        }
    }

    @Test
    void whatIsLateByThatManyDaysIsNotYetAtRiskBeyondThem() {
        Lender lender = Lender.begin();
        lender.lend("12000.00", 12, LocalDate.of(2026, 1, 15));
        LocalDate due = LocalDate.of(2026, 2, 15);
        List<Integer> beyond = List.of(1, 30, 60, 90, 180);
        for (int i = 0; i < beyond.size(); i++) {
            String atRisk = "currencies[0].atRisk[" + i + "].figure.amount.amount";
            LocalDate day = due.plusDays(beyond.get(i));
            assertThat(portfolio(lender, Map.of("asOf", day.toString())).getString(atRisk))
                    .isEqualTo("0.00");
            assertThat(portfolio(lender, Map.of("asOf", day.plusDays(1).toString()))
                            .getString(atRisk))
                    .isEqualTo("12000.00");
        }
        String cover = "currencies[0].riskCoverPercent";
        assertThat(portfolio(lender, Map.of("asOf", due.plusDays(30).toString()))
                        .getString(cover))
                .isNull();
        assertThat(portfolio(lender, Map.of("asOf", due.plusDays(31).toString()))
                        .getString(cover))
                .isEqualTo("0.00");
    }

    @Test
    void aPastDayIsAnsweredAsItIsKnownNowOrWasKnownThen() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, LocalDate.of(2026, 1, 15));
        Map<String, Object> day = Map.of("asOf", "2026-03-20");
        JsonPath then = portfolio(lender, day);
        String knownAt = then.getString("knownAt");
        UUID repayment = UUID.fromString(lender.repay(loan, "2132.38", LocalDate.of(2026, 2, 20), null)
                .statusCode(201)
                .extract()
                .path("id"));
        assertThat(then.getString("currencies[0].atRisk[1].percent")).isEqualTo("100.00");
        assertThat(portfolio(lender, day).getString("currencies[0].atRisk[1].percent"))
                .isEqualTo("0.00");
        Map<String, Object> both = new HashMap<>(day);
        both.put("knownAt", knownAt);
        assertThat(portfolio(lender, both).getMap("")).isEqualTo(then.getMap(""));
        String paidAt = Instant.now().toString();
        lender.reverse(repayment, LocalDate.of(2026, 3, 1)).statusCode(201);
        assertThat(portfolio(lender, day).getString("currencies[0].atRisk[1].percent"))
                .isEqualTo("100.00");
        assertThat(portfolio(lender, Map.of("asOf", "2026-02-25")).getString("currencies[0].atRisk[0].percent"))
                .isEqualTo("0.00");
        both.put("knownAt", paidAt);
        assertThat(portfolio(lender, both).getString("currencies[0].atRisk[1].percent"))
                .isEqualTo("0.00");
    }

    @Test
    void whatIsProvidedCoversARisk() {
        Lender lender = Lender.begin();
        lender.lend("12000.00", 12, LocalDate.of(2026, 1, 15));
        lender.run(LocalDate.of(2026, 3, 20));
        lender.sacco()
                .as("analyst")
                .list(PATH, Map.of("asOf", "2026-03-20"))
                .statusCode(200)
                .body(
                        "currencies[0].allowance.amount",
                        equalTo("3000.00"),
                        "currencies[0].riskCoverPercent",
                        equalTo("25.00"));
    }

    @Test
    void theAgesAreDrawnAlsoWhereNothingIsLent() throws IOException {
        Lender lender = Lender.begin();
        byte[] nothing = drawn(lender);
        lender.lend("12000.00", 12, LocalDate.of(2026, 1, 15));
        assertThat(drawn(lender)).isNotEqualTo(nothing);
    }

    @Test
    void loansAreListedByFundToo() {
        Lender lender = Lender.begin();
        lender.lend("12000.00", 12, LocalDate.of(2026, 1, 15));
        UUID general = lender.sacco().id();
        assertThat(listed(lender, "/api/v1/loan-arrears?fund=" + general)).hasSize(1);
        assertThat(listed(lender, "/api/v1/loan-arrears?fund=" + UUID.randomUUID()))
                .isEmpty();
    }

    private static byte[] drawn(Lender lender) throws IOException {
        byte[] png = lender.sacco()
                .as("analyst")
                .list(PATH + "/chart", Map.of("asOf", "2026-03-20"))
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(900);
        return png;
    }

    /** Of 12,000 that was owed a year before and 4,000 that is today, 6,000 was written off: on the average of 8,000. */
    @Test
    void whatWasWrittenOffInAYearIsAShareOfWhatWasOwedOnTheAverage() {
        Lender lender = Lender.begin();
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        UUID lost = lender.lend("6000.00", 12, today.minusMonths(14));
        UUID paid = lender.lend("6000.00", 12, today.minusMonths(14));
        lender.lend("4000.00", 12, today.minusMonths(1));
        lender.repay(paid, Lender.written(lender.closingMinor(paid, today)), null, null)
                .statusCode(201);
        UUID writeOff = Api.id(lender.sacco()
                .as("loan-officer")
                .post("/api/v1/loan-write-offs", Map.of("loan", lost, "reason", "DISASTER"))
                .statusCode(201));
        String before = Instant.now().toString();
        lender.sacco()
                .as("org-admin")
                .post("/api/v1/loan-write-offs/{id}/approvals", "", writeOff)
                .statusCode(200);
        JsonPath portfolio = portfolio(lender, Map.of());
        String of = "currencies[0].writtenOff.";
        assertThat(portfolio.getString(of + "figure.amount.amount")).isEqualTo("6000.00");
        assertThat(portfolio.getString(of + "averageOutstanding.amount")).isEqualTo("8000.00");
        assertThat(portfolio.getString(of + "percent")).isEqualTo("75.00");
        assertThat(listed(lender, portfolio.getString(of + "figure.list"))).hasSize(1);
        JsonPath then = portfolio(lender, Map.of("knownAt", before));
        assertThat(then.getString(of + "figure.amount.amount")).isEqualTo("0.00");
        assertThat(listed(lender, then.getString(of + "figure.list"))).isEmpty();
        assertThat(portfolio(lender, Map.of("asOf", today.minusDays(1).toString()))
                        .getString(of + "percent"))
                .isEqualTo("0.00");
    }

    private static List<Object> listed(Lender lender, String link) {
        return lender.sacco()
                .as("loan-officer")
                .get(link)
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static JsonPath portfolio(Lender lender, Map<String, ?> asked) {
        return lender.sacco()
                .as("analyst")
                .list(PATH, asked)
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
