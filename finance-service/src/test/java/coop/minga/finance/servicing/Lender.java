package coop.minga.finance.servicing;

import static coop.minga.finance.Tenant.amount;

import coop.minga.finance.Tenant;
import coop.minga.finance.loanproduct.Lending;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative that lends by one product.
 *
 * <p>Guarantee: of one test alone.
 */
public record Lender(Tenant sacco, UUID product, UUID bank) {
    public static Lender begin() {
        return begin(Map.of());
    }

    /** @param repayment what of the product's terms is otherwise than usual */
    public static Lender begin(Map<String, ?> repayment) {
        return begin(Tenant.register(), repayment);
    }

    public static Lender begin(Tenant tenant, Map<String, ?> repayment) {
        Tenant sacco = tenant.withChart();
        Map<String, ?> terms = Lending.terms(
                Map.of("leastPrincipal", "1.00", "mostPrincipal", "10000000.00", "mostInstalments", 360), repayment);
        UUID product = Lending.offer(sacco, Lending.with(Lending.product("DEBT"), "terms", terms));
        return new Lender(sacco, product, sacco.account("1017", "ASSET"));
    }

    /** Lends to a member, from a day on that may be long past. */
    public UUID lend(String principal, int instalments, LocalDate on) {
        return lend(UUID.randomUUID(), principal, instalments, on);
    }

    /** Where an id is written somewhere, as in an example. */
    public UUID lend(UUID loan, String principal, int instalments, LocalDate on) {
        return lend(loan, sacco.member(), principal, instalments, on);
    }

    /** To a member who is known otherwise. */
    public UUID lendTo(UUID member, String principal, int instalments, LocalDate on) {
        return lend(UUID.randomUUID(), member, principal, instalments, on);
    }

    private UUID lend(UUID loan, UUID member, String principal, int instalments, LocalDate on) {
        sacco.as("loan-officer")
                .post(
                        "/api/v1/loans",
                        Map.of(
                                "id",
                                loan,
                                "borrower",
                                Map.of("membership", member),
                                "product",
                                product,
                                "principal",
                                amount(principal),
                                "instalments",
                                instalments,
                                "purpose",
                                "TRADE"))
                .statusCode(201);
        sacco.as("loan-officer")
                .post("/api/v1/loans/{id}/applications", "", loan)
                .statusCode(200);
        sacco.as("loan-officer").post("/api/v1/loans/{id}/appraisals", "", loan).statusCode(200);
        sacco.as("org-admin").post("/api/v1/loans/{id}/approvals", "", loan).statusCode(200);
        sacco.as("treasurer")
                .post(
                        "/api/v1/loans/{id}/disbursements",
                        Map.of("way", "BANK", "ledgerAccount", bank, "effectiveOn", on.toString()),
                        loan)
                .statusCode(201);
        return loan;
    }

    public ValidatableResponse repay(UUID loan, String amount, @Nullable LocalDate on, @Nullable String excess) {
        Map<String, Object> body = new HashMap<>(Map.of("amount", amount(amount), "paidInto", bank));
        if (on != null) {
            body.put("effectiveOn", on.toString());
        }
        if (excess != null) {
            body.put("excess", excess);
        }
        return sacco.as("treasurer").post("/api/v1/loans/{id}/repayments", body, loan);
    }

    public ValidatableResponse reverse(UUID repayment, LocalDate on) {
        return sacco.as("treasurer")
                .post("/api/v1/loan-repayments/{id}/reversals", Map.of("effectiveOn", on.toString()), repayment);
    }

    public ValidatableResponse position(UUID loan, @Nullable LocalDate asOf) {
        return sacco.as("auditor")
                .list("/api/v1/loans/{id}/position", asOf == null ? Map.of() : Map.of("asOf", asOf.toString()), loan)
                .statusCode(200);
    }

    /** What is owed on a day, but for the instant of asking. */
    public Map<String, Object> owed(UUID loan, LocalDate asOf) {
        Map<String, Object> owed = new HashMap<>(position(loan, asOf).extract().<Map<String, Object>>path(""));
        owed.remove("knownAt");
        return owed;
    }

    public long closingMinor(UUID loan, LocalDate on) {
        return minor(position(loan, on).extract().path("closingTotal.amount"));
    }

    public String state(UUID loan) {
        return sacco.as("auditor")
                .get("/api/v1/loans/{id}", loan)
                .statusCode(200)
                .extract()
                .path("state");
    }

    /** Does what the nights up to a day do, as often as it takes. */
    public ValidatableResponse run(LocalDate through) {
        ValidatableResponse ran;
        do {
            ran = sacco.as("treasurer")
                    .post("/api/v1/loan-runs", Map.of("through", through.toString()))
                    .statusCode(200);
        } while (!ran.extract().<Boolean>path("complete"));
        return ran;
    }

    /** What the account of a code holds, in minor units. */
    public long holds(String code) {
        return minor(sacco.balance(sacco.accountOf(code)));
    }

    public void requireSound() {
        List<Object> findings = sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .statusCode(200)
                .extract()
                .path("findings");
        if (!findings.isEmpty()) {
            throw new AssertionError(findings);
        }
    }

    public static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    public static String written(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
