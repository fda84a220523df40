package coop.minga.finance.servicing;

import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a product says otherwise than is usual is what its loans go by. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AgreedTermsTest {
    private static final LocalDate LENT = LocalDate.of(2026, 1, 15);

    /** Of the 1,066.19 that are due, 120.00 are interest. */
    @Test
    void aRepaymentIsLaidOnPartsInTheOrderOfTheProduct() {
        Lender lender = Lender.begin(Map.of("allocation", List.of("PRINCIPAL", "PENALTIES", "FEES", "INTEREST")));
        UUID loan = lender.lend("12000.00", 12, LENT);
        lender.repay(loan, "1000.00", LENT.plusMonths(1), null)
                .statusCode(201)
                .body("parts.principal.amount", equalTo("946.19"), "parts.interest.amount", equalTo("53.81"));
    }

    /** Ten days late, which is usually watched, and five percent. */
    @Test
    void lossesAreProvidedForByTheClassesOfTheProduct() {
        Tenant sacco = Tenant.register().withChart();
        Map<String, Object> terms = Lending.with(
                Lending.terms(),
                "provisions",
                List.of(
                        loans("PERFORMING", 0, "2"),
                        loans("WATCH", 3, "10"),
                        loans("SUBSTANDARD", 8, "40"),
                        loans("DOUBTFUL", 20, "60.5"),
                        loans("LOSS", 40, "100")));
        UUID product = Lending.offer(sacco, Lending.with(Lending.product("OWN"), "terms", terms));
        var lender = new Lender(sacco, product, sacco.account("1017", "ASSET"));
        lender.lend("12000.00", 12, LENT);
        provides(lender, LocalDate.of(2026, 2, 17), "240.00");
        provides(lender, LocalDate.of(2026, 2, 25), "4800.00");
        provides(lender, LocalDate.of(2026, 3, 7), "7260.00");
        provides(lender, LocalDate.of(2026, 3, 27), "12000.00");
    }

    private static void provides(Lender lender, LocalDate night, String amount) {
        lender.run(night);
        lender.sacco()
                .as("auditor")
                .list("/api/v1/loan-portfolio", Map.of("asOf", night.toString()))
                .statusCode(200)
                .body("currencies[0].allowance.amount", equalTo(amount));
    }

    private static Map<String, Object> loans(String loanClass, int fromDaysLate, String percent) {
        return Map.of("loanClass", loanClass, "fromDaysLate", fromDaysLate, "percent", percent);
    }
}
