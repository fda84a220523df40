package coop.minga.finance.loanproduct;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Bodies of requests about loan products, for tests. */
public final class Lending {
    private Lending() {}

    /** A product at 12 percent, in twelve months at most, with nothing asked for besides. */
    public static Map<String, Object> product(String code) {
        return Map.of("code", code, "name", "Development loan", "terms", terms());
    }

    public static Map<String, Object> terms() {
        return terms(Map.of(), Map.of());
    }

    /** The same terms, with some of the limits and of how it is repaid said otherwise. */
    public static Map<String, Object> terms(Map<String, ?> limits, Map<String, ?> repayment) {
        Map<String, Object> allLimits = new HashMap<>(Map.of(
                "leastPrincipal",
                "1000.00",
                "mostPrincipal",
                "100000.00",
                "fewestInstalments",
                1,
                "mostInstalments",
                12));
        allLimits.putAll(limits);
        Map<String, Object> allRepayment = new HashMap<>(Map.of(
                "annualRatePercent", "12",
                "interestMethod", "DECLINING_BALANCE",
                "amortization", "EQUAL_INSTALMENTS",
                "dayCount", "D30_360",
                "repayEvery", Map.of("count", 1, "unit", "MONTH")));
        allRepayment.putAll(repayment);
        return Map.of(
                "limits",
                allLimits,
                "repayment",
                allRepayment,
                "guarantees",
                Map.of("fewestGuarantors", 0, "coveredPercent", "0"));
    }

    /** The same body with something else said. */
    public static Map<String, Object> with(Map<String, ?> body, String key, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(key, value);
        return other;
    }

    public static UUID offer(Tenant tenant, Map<String, ?> product) {
        return Api.id(
                tenant.as("treasurer").post("/api/v1/loan-products", product).statusCode(201));
    }
}
