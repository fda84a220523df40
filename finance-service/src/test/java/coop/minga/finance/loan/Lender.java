package coop.minga.finance.loan;

import static coop.minga.testing.Api.id;

import coop.minga.finance.Tenant;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/**
 * An organisation that lends, for tests: with a chart, 500,000 in its cash box and one product at 12 percent.
 *
 * <p>Guarantee: the loan officer applies and appraises, the administrator approves, the treasurer pays out.
 */
public record Lender(Tenant tenant, UUID product) {
    public static final String PATH = "/api/v1/loans";

    public static Lender register() {
        return register(Lending.product("DEVELOPMENT"));
    }

    public static Lender register(Map<String, ?> product) {
        Tenant tenant = Tenant.register().withChart();
        tenant.as("treasurer")
                .post(
                        "/api/v1/journal-entries",
                        Tenant.move("500000.00", tenant.accountOf("1010"), tenant.accountOf("3100")))
                .statusCode(201);
        return new Lender(tenant, Lending.offer(tenant, product));
    }

    public Api officer() {
        return tenant.as("loan-officer");
    }

    public Api admin() {
        return tenant.as("org-admin");
    }

    public Api treasurer() {
        return tenant.as("treasurer");
    }

    public Map<String, Object> asked(UUID member, String principal, int instalments) {
        return Map.of(
                "borrower",
                Map.of("membership", member),
                "product",
                product,
                "principal",
                Tenant.amount(principal),
                "instalments",
                instalments,
                "purpose",
                "WORKING_CAPITAL");
    }

    public UUID draft(UUID member, String principal, int instalments) {
        return id(officer().post(PATH, asked(member, principal, instalments)).statusCode(201));
    }

    public ValidatableResponse step(Api who, UUID loan, String step) {
        return who.post(PATH + "/{id}/" + step, "", loan);
    }

    public UUID submitted(UUID member, String principal, int instalments) {
        UUID loan = draft(member, principal, instalments);
        step(officer(), loan, "applications").statusCode(200);
        return loan;
    }

    public UUID appraised(UUID member, String principal, int instalments) {
        UUID loan = submitted(member, principal, instalments);
        step(officer(), loan, "appraisals").statusCode(200);
        return loan;
    }

    public UUID approved(UUID member, String principal, int instalments) {
        UUID loan = appraised(member, principal, instalments);
        step(admin(), loan, "approvals").statusCode(200);
        return loan;
    }

    public UUID disbursed(UUID member, String principal, int instalments) {
        UUID loan = approved(member, principal, instalments);
        disburse(loan, Map.of()).statusCode(201);
        return loan;
    }

    public ValidatableResponse disburse(UUID loan, Map<String, ?> how) {
        return treasurer().post(PATH + "/{id}/disbursements", how, loan);
    }
}
