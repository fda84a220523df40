package coop.minga.finance.guarantee;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A cooperative that lends on deposits, for one test.
 *
 * @param deposits the product members save by
 * @param loans the product it lends by
 */
public record Lender(Tenant sacco, UUID deposits, UUID loans) {

    /** One to three guarantors, each in three loans at most, for all that own deposits do not cover. */
    public static Lender begin() {
        return begin(Tenant.register(), Map.of("fewestGuarantors", 1, "mostGuarantors", 3, "mostLoans", 3), Map.of());
    }

    public static Lender begin(Tenant tenant, Map<String, ?> guarantees, Map<String, ?> eligibility) {
        return begin(tenant, UUID.randomUUID(), guarantees, eligibility);
    }

    /** @param product the id of the loan product, where it is written somewhere, as in an example */
    public static Lender begin(Tenant tenant, UUID product, Map<String, ?> guarantees, Map<String, ?> eligibility) {
        tenant.withChart().withGeneralFund();
        UUID deposits = UUID.randomUUID();
        tenant.product(Map.of("id", deposits, "code", code("D-", deposits), "name", "Deposits", "kind", "DEPOSITS"));
        Map<String, Object> terms = Lending.with(Lending.terms(), "guarantees", guarantees);
        Map<String, Object> body = Lending.with(Lending.product(code("L-", product)), "id", product);
        Lending.offer(tenant, Lending.with(body, "terms", Lending.with(terms, "eligibility", eligibility)));
        return new Lender(tenant, deposits, product);
    }

    private static String code(String kind, UUID id) {
        return kind + id.toString().toUpperCase(Locale.ROOT);
    }

    public Api officer() {
        return sacco.as("loan-officer");
    }

    /** The account of a member who has so much in deposits. */
    public UUID saved(UUID membership, String amount) {
        UUID account = sacco.memberAccount(membership, deposits);
        sacco.deposit(account, amount);
        return account;
    }

    /** The account of some other member who has so much in deposits. */
    public UUID saved(String amount) {
        return saved(sacco.member(), amount);
    }

    public UUID draft(UUID borrower, String principal) {
        return draft(Map.of("membership", borrower), principal);
    }

    public UUID draft(Map<String, ?> borrower, String principal) {
        return Api.id(officer()
                .post(
                        "/api/v1/loans",
                        Map.of(
                                "borrower",
                                borrower,
                                "product",
                                loans,
                                "principal",
                                Tenant.amount(principal),
                                "instalments",
                                10,
                                "purpose",
                                "WORKING_CAPITAL"))
                .statusCode(201));
    }

    public ValidatableResponse propose(UUID loan, UUID account, String amount) {
        return officer()
                .post(
                        "/api/v1/loans/{id}/guarantees",
                        Map.of("account", account, "amount", Tenant.amount(amount)),
                        loan);
    }

    /** Proposed, and agreed to on paper. */
    public UUID agreed(UUID loan, UUID account, String amount) {
        UUID guarantee = Api.id(propose(loan, account, amount).statusCode(201));
        officer()
                .post("/api/v1/guarantees/{id}/consents", Map.of("evidenceOn", "2026-01-05"), guarantee)
                .statusCode(200);
        return guarantee;
    }

    public ValidatableResponse submit(UUID loan) {
        return officer().post("/api/v1/loans/{id}/applications", "", loan);
    }

    /** Everything up to the approval, which is another person's. */
    public void appraised(UUID loan) {
        submit(loan).statusCode(anyOf(equalTo(200), equalTo(201)));
        officer().post("/api/v1/loans/{id}/appraisals", "", loan).statusCode(anyOf(equalTo(200), equalTo(201)));
    }

    public ValidatableResponse approve(UUID loan) {
        return Api.with(Tokens.withSubject("org-admin", sacco.id(), "board"))
                .post("/api/v1/loans/{id}/approvals", "", loan);
    }

    /** A loan that was approved on what was agreed to before. */
    public void approved(UUID loan) {
        appraised(loan);
        approve(loan).statusCode(200);
    }

    public void lend(UUID loan, LocalDate on) {
        sacco.as("treasurer")
                .post("/api/v1/loans/{id}/disbursements", Map.of("way", "CASH", "effectiveOn", on.toString()), loan)
                .statusCode(201);
    }

    /** Does what the nights up to a day do, as often as it takes. */
    public void nights(LocalDate through) {
        boolean isComplete;
        do {
            isComplete = sacco.as("treasurer")
                    .post("/api/v1/loan-runs", Map.of("through", through.toString()))
                    .statusCode(200)
                    .extract()
                    .path("complete");
        } while (!isComplete);
    }

    public void callIn(UUID loan) {
        sacco.as("treasurer").post("/api/v1/loans/{id}/defaults", "", loan).statusCode(200);
    }

    /** What closes a loan today. */
    public String closing(UUID loan) {
        return sacco.as("auditor")
                .get("/api/v1/loans/{id}/position", loan)
                .statusCode(200)
                .extract()
                .path("closingTotal.amount");
    }

    public UUID repay(UUID loan, String amount) {
        return Api.id(sacco.as("treasurer")
                .post("/api/v1/loans/{id}/repayments", Map.of("amount", Tenant.amount(amount)), loan)
                .statusCode(201));
    }

    public ValidatableResponse takeBack(UUID repayment) {
        return sacco.as("treasurer").post("/api/v1/loan-repayments/{id}/reversals", Map.of(), repayment);
    }

    /** Of a loan, the first taken first. */
    public JsonPath claims(UUID loan) {
        return sacco.as("auditor")
                .list("/api/v1/guarantor-claims", Map.of("loan", loan))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public ValidatableResponse payGuarantors(UUID loan, String amount) {
        return sacco.as("treasurer")
                .post("/api/v1/loans/{id}/guarantor-payments", Map.of("amount", Tenant.amount(amount)), loan);
    }

    public ValidatableResponse guarantee(UUID id) {
        return sacco.as("auditor").get("/api/v1/guarantees/{id}", id).statusCode(200);
    }

    /** What of an account of deposits is not held. */
    public String free(UUID account) {
        return sacco.as("auditor")
                .get("/api/v1/member-accounts/{id}/balance", account)
                .statusCode(200)
                .extract()
                .path("available.amount");
    }

    /** What was told of a guarantee, in order; each valid by its schema. */
    public static List<JsonPath> told(UUID guarantee) throws SQLException {
        try (var connection = PostgresForTests.superuser("finance");
                var select = connection.prepareStatement(
                        "select type, payload, version from minga.outbox where aggregate_id = ? order by version")) {
            select.setObject(1, guarantee);
            List<JsonPath> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    EventContract.check(rows.getString(1), rows.getString(2));
                    told.add(JsonPath.from(rows.getString(2)));
                }
            }
            return told;
        }
    }

    /** The same of what a borrower owes a guarantor; of the entry of the same id others tell too. */
    public static List<JsonPath> toldOfClaim(UUID claim) throws SQLException {
        return told(claim).stream()
                .filter(each -> each.getString("claimId") != null)
                .toList();
    }

    public void sound() {
        sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }
}
