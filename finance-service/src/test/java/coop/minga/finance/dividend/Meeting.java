package coop.minga.finance.dividend;

import static coop.minga.finance.Tenant.move;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A cooperative whose general meeting has given members something for 2025.
 *
 * <p>Guarantee: of one test alone.
 */
public record Meeting(Tenant sacco, UUID cash, UUID savings, UUID deposits, UUID shares, UUID resolution) {
    public static final String PATH = "/api/v1/dividend-runs";
    public static final String YEAR_END = "2025-12-31";

    public static Meeting begin(Tenant sacco) {
        return begin(sacco, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    /** Where ids are written somewhere, as in an example. */
    public static Meeting begin(Tenant sacco, UUID resolution, UUID savings, UUID deposits, UUID shares) {
        sacco.withChart();
        sacco.product(Map.of("id", savings, "code", "D-S", "name", "Savings", "kind", "SAVINGS"));
        sacco.product(Map.of(
                "id", deposits, "code", "D-D", "name", "Deposits", "kind", "DEPOSITS", "withholdingTaxPercent", "5"));
        sacco.product(Map.of(
                "id",
                shares,
                "code",
                "D-C",
                "name",
                "Shares",
                "kind",
                "SHARES",
                "sharePrice",
                "100.00",
                "withholdingTaxPercent",
                "5"));
        sacco.resolution(resolution, 1, "ADOPTED", "SURPLUS");
        return new Meeting(sacco, sacco.account("D-CASH", "ASSET"), savings, deposits, shares, resolution);
    }

    /** Books a contribution, or a withdrawal if it begins with a minus, on a day long past. */
    public void pay(UUID account, String amount, LocalDate day) {
        boolean isOut = amount.startsWith("-");
        Map<String, Object> entry =
                new HashMap<>(isOut ? move(amount.substring(1), account, cash) : move(amount, cash, account));
        entry.put("effectiveOn", day.toString());
        sacco.as("treasurer").post("/api/v1/journal-entries", entry).statusCode(201);
    }

    /** Ten and eleven point two on deposits and shares. */
    public Map<String, Object> asked() {
        return asked(List.of(
                Map.of("product", deposits, "annualRatePercent", "10.2"),
                Map.of("product", shares, "annualRatePercent", "11.2")));
    }

    public Map<String, Object> asked(List<Map<String, Object>> parts) {
        return new HashMap<>(
                Map.of("resolution", resolution, "yearEndsOn", YEAR_END, "paysInto", savings, "parts", parts));
    }

    public ValidatableResponse draft(Map<String, Object> asked) {
        return sacco.as("treasurer").post(PATH, asked);
    }

    /** Somebody else than the treasurer who makes runs. */
    public Api checker() {
        return Api.with(Tokens.withSubject("treasurer", sacco.id(), "second-treasurer"));
    }

    /** What the account of a use holds. */
    public String holds(String code) {
        return sacco.balance(UUID.fromString(sacco.as("auditor")
                .list("/api/v1/ledger-accounts", Map.of("code", code))
                .extract()
                .path("items[0].id")));
    }
}
