package coop.minga.finance.interest;

import static coop.minga.finance.Tenant.move;

import coop.minga.finance.Tenant;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A cooperative whose members save in one product that earns.
 *
 * <p>Guarantee: of one test alone.
 */
public record Savers(Tenant sacco, UUID product, UUID cash) {

    /** Savings of a SACCO, which earn from a day on. */
    public static Savers begin(String method, String posting, String dayCount, Map<String, ?> more) {
        Tenant sacco = Tenant.register().withChart();
        Map<String, Object> request = new HashMap<>(Map.of(
                "code",
                "SAVINGS",
                "name",
                "Savings",
                "kind",
                "SAVINGS",
                "interest",
                Map.of("method", method, "posting", posting, "dayCount", dayCount)));
        request.putAll(more);
        return new Savers(sacco, sacco.product(request), sacco.account("1015", "ASSET"));
    }

    public Savers earning(LocalDate from, String percent) {
        sacco.as("treasurer")
                .post(
                        "/api/v1/products/{id}/rates",
                        Map.of("from", from.toString(), "annualRatePercent", percent),
                        product)
                .statusCode(201);
        return this;
    }

    public UUID account() {
        return sacco.memberAccount(sacco.member(), product);
    }

    /** Books a deposit, or a withdrawal if it is negative, on a day that may be long past. */
    public void pay(UUID account, long minor, LocalDate day) {
        String amount = BigDecimal.valueOf(Math.abs(minor), 2).toPlainString();
        Map<String, Object> entry =
                new HashMap<>(minor > 0 ? move(amount, cash, account) : move(amount, account, cash));
        entry.put("effectiveOn", day.toString());
        sacco.as("treasurer").post("/api/v1/journal-entries", entry).statusCode(201);
    }

    /** Runs up to a day, as often as it takes. */
    public ValidatableResponse run(LocalDate through) {
        ValidatableResponse ran;
        do {
            ran = sacco.as("treasurer")
                    .post("/api/v1/interest-runs", Map.of("through", through.toString()))
                    .statusCode(200);
        } while (!ran.extract().<Boolean>path("products[0].complete"));
        return ran;
    }

    /** What the account of a use holds. */
    public String holds(String code) {
        return sacco.balance(UUID.fromString(sacco.as("auditor")
                .list("/api/v1/ledger-accounts", Map.of("code", code))
                .extract()
                .path("items[0].id")));
    }
}
