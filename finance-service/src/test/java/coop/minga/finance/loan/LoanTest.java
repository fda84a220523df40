package coop.minga.finance.loan;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loans until they are decided on. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanTest {
    private static final String PATH = Lender.PATH;

    private Lender lender;
    private Tenant sacco;
    private Api officer;

    @BeforeEach
    void begin() {
        lender = Lender.register();
        sacco = lender.tenant();
        officer = lender.officer();
    }

    @Test
    void aDraftIsChangedUntilItIsAppliedFor() {
        var drafted = officer.post(PATH, lender.asked(sacco.member(), "5000.00", 6))
                .statusCode(201)
                .body("state", equalTo("DRAFT"), "terms", nullValue(), "steps", empty(), "number", nullValue())
                .body("fund", equalTo(sacco.id().toString()), "lent.amount", equalTo("5000.00"));
        UUID id = Api.id(drafted);
        Map<String, Object> other =
                Map.of("principal", Tenant.amount("6000.00"), "instalments", 12, "purpose", "SCHOOL_FEES");
        officer.put(Api.etag(drafted), PATH + "/{id}", other, id)
                .statusCode(200)
                .body("principal.amount", equalTo("6000.00"), "instalments", equalTo(12), "version", equalTo(2));
        officer.put(Api.etag(drafted), PATH + "/{id}", other, id).spec(problem(412, "STALE"));
        String etag = Api.etag(lender.step(officer, id, "applications").statusCode(200));
        officer.put(etag, PATH + "/{id}", other, id)
                .spec(problem(409, "LOAN_NOT_A_DRAFT"))
                .body("currentState", equalTo("SUBMITTED"));
    }

    @Test
    void whoAppliedOrAppraisedDoesNotApprove() {
        UUID loan = lender.draft(sacco.member(), "5000.00", 6);
        lender.step(officer, loan, "applications").statusCode(200);
        lender.step(lender.treasurer(), loan, "appraisals").statusCode(200);
        lender.step(officer, loan, "approvals").spec(problem(409, "LOAN_MAKER_IS_CHECKER"));
        lender.step(lender.treasurer(), loan, "approvals").spec(problem(409, "LOAN_MAKER_IS_CHECKER"));
        lender.step(lender.admin(), loan, "approvals")
                .statusCode(200)
                .body("state", equalTo("APPROVED"), "steps.state", contains("SUBMITTED", "UNDER_APPRAISAL", "APPROVED"))
                .body("steps.number", contains(1, 2, 3), "approvedBy", equalTo("org-admin@" + sacco.id()));
    }

    @Test
    void aStepThatIsNoneOfTheNextOnesIsRefusedWithThem() {
        UUID loan = lender.draft(sacco.member(), "5000.00", 6);
        lender.step(lender.admin(), loan, "approvals")
                .spec(problem(409, "LOAN_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("DRAFT"), "allowedTransitions", contains("SUBMITTED"));
        lender.step(officer, loan, "withdrawals").spec(problem(409, "LOAN_TRANSITION_ILLEGAL"));
        lender.step(officer, loan, "applications").statusCode(200);
        lender.step(officer, loan, "applications").spec(problem(409, "LOAN_TRANSITION_ILLEGAL"));
        lender.step(officer, loan, "withdrawals").statusCode(200).body("state", equalTo("WITHDRAWN"));
        lender.disburse(loan, Map.of())
                .spec(problem(409, "LOAN_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("WITHDRAWN"), "allowedTransitions", empty());
        UUID appraised = lender.appraised(sacco.member(), "5000.00", 6);
        officer.post(PATH + "/{id}/rejections", Map.of("reason", "MONEY_SHORT"), appraised)
                .statusCode(200)
                .body("state", equalTo("REJECTED"), "rejectedFor", equalTo("MONEY_SHORT"));
        UUID approved = lender.approved(sacco.member(), "5000.00", 6);
        lender.step(officer, approved, "withdrawals").statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void aLaterChangeOfTheProductDoesNotTouchWhatWasAppliedFor() {
        UUID applied = lender.appraised(sacco.member(), "100000.00", 12);
        UUID drafted = lender.draft(sacco.member(), "100000.00", 12);
        var product = lender.treasurer().get("/api/v1/loan-products/{id}", lender.product());
        String before = product.extract().path("revision");
        Map<String, Object> terms = Lending.with(
                Lending.terms(Map.of("mostPrincipal", "50000.00"), Map.of("annualRatePercent", "24")),
                "fee",
                Map.of("percent", "1"));
        lender.treasurer()
                .put(
                        Api.etag(product),
                        "/api/v1/loan-products/{id}",
                        Map.of("code", "DEVELOPMENT", "name", "Dearer", "terms", terms),
                        lender.product())
                .statusCode(200);
        lender.step(officer, drafted, "applications")
                .spec(problem(409, "LOAN_OUTSIDE_LIMITS"))
                .body("errors[0].pointer", equalTo("/principal"));
        lender.step(lender.admin(), applied, "approvals")
                .statusCode(200)
                .body("terms", equalTo(before), "fee.amount", equalTo("0.00"));
        lender.disburse(applied, Map.of()).statusCode(201).body("paidOut.amount", equalTo("100000.00"));
        // 1 percent of the first month, and not 2.
        officer.get(PATH + "/{id}/schedule", applied).body("instalments[0].interest.amount", equalTo("1000.00"));
    }

    @Test
    void lendsWithinTheLimitsAndByWhatIsOffered() {
        UUID member = sacco.member();
        refuse(lender.asked(member, "999.99", 6), 409, "LOAN_OUTSIDE_LIMITS", "/principal");
        refuse(lender.asked(member, "100000.01", 6), 409, "LOAN_OUTSIDE_LIMITS", "/principal");
        refuse(lender.asked(member, "5000.00", 13), 409, "LOAN_OUTSIDE_LIMITS", "/instalments");
        Map<String, Object> good = lender.asked(member, "5000.00", 6);
        refuse(
                Lending.with(good, "principal", Map.of("amount", "5000.00", "currency", "UGX")),
                400,
                "LOAN_AMOUNT_INVALID",
                "/principal");
        refuse(Lending.with(good, "principal", Tenant.amount("5000.0")), 400, "LOAN_AMOUNT_INVALID", "/principal");
        refuse(Lending.with(good, "purpose", "for Amina"), 400, "LOAN_PURPOSE_MALFORMED", "/purpose");
        refuse(Lending.with(good, "borrower", Map.of()), 400, "LOAN_BORROWER_INVALID", "/borrower");
        officer.post(PATH, Lending.with(good, "product", UUID.randomUUID())).spec(problem(404, "LOAN_PRODUCT_UNKNOWN"));
        UUID drafted = lender.draft(member, "5000.00", 6);
        officer.post(PATH, Lending.with(good, "id", drafted)).spec(problem(409, "LOAN_ID_TAKEN"));
        lender.treasurer()
                .post("/api/v1/loan-products/{id}/closures", "", lender.product())
                .statusCode(200);
        lender.step(officer, drafted, "applications").spec(problem(409, "LOAN_PRODUCT_NOT_OFFERED"));
        officer.get(PATH + "/{id}", drafted).body("state", equalTo("DRAFT"), "version", equalTo(1));
    }

    @Test
    void lendsToMembersAndToGroupsItHasHeardOf() {
        UUID left = UUID.randomUUID();
        sacco.member(left, 1, UUID.randomUUID(), new MemberPeriod("RESIGNED", LocalDate.of(2024, 1, 1), null));
        lender.step(officer, lender.draft(left, "5000.00", 6), "applications")
                .spec(problem(409, "LOAN_BORROWER_ENDED"));
        officer.post(PATH, lender.asked(UUID.randomUUID(), "5000.00", 6))
                .spec(problem(409, "MEMBERSHIP_NOT_YET_KNOWN"));
        UUID group = Tenant.register().id();
        officer.post(PATH, toGroup(UUID.randomUUID())).spec(problem(409, "LOAN_BORROWER_NOT_YET_KNOWN"));
        officer.post(PATH, toGroup(sacco.id())).spec(problem(400, "LOAN_BORROWER_INVALID"));
        UUID loan = Api.id(officer.post(PATH, toGroup(group))
                .statusCode(201)
                .body("organisation", equalTo(group.toString()), "membership", nullValue()));
        lender.step(officer, loan, "applications").statusCode(200);
        officer.list(PATH, Map.of("organisation", group)).body("items.id", contains(loan.toString()));
    }

    @Test
    void listsByBorrowerProductAndState() {
        UUID member = sacco.member();
        UUID drafted = lender.draft(member, "5000.00", 6);
        UUID applied = lender.submitted(sacco.member(), "5000.00", 6);
        officer.list(PATH, Map.of("membership", member)).body("items.id", contains(drafted.toString()));
        officer.list(PATH, Map.of("state", "SUBMITTED")).body("items.id", contains(applied.toString()));
        officer.list(PATH, Map.of("product", lender.product())).body("items", hasSize(2));
        officer.list(PATH, Map.of("product", UUID.randomUUID())).body("items", hasSize(0));
        officer.list(PATH, Map.of("state", "LENT")).statusCode(400);
    }

    @Test
    void aMemberSeesTheOwnLoansAndNoOther() {
        UUID person = UUID.randomUUID();
        UUID own = lender.disbursed(sacco.member(person), "5000.00", 6);
        UUID other = lender.disbursed(sacco.member(), "5000.00", 6);
        Api member = Api.with(Tokens.withPerson("member", sacco.id(), person));
        member.get("/api/v1/me/loans").body("items.id", contains(own.toString()));
        member.get("/api/v1/me/loans/{id}", own).statusCode(200).body("state", equalTo("DISBURSED"));
        member.get("/api/v1/me/loans/{id}/schedule", own).statusCode(200).body("instalments", hasSize(6));
        member.get("/api/v1/me/loans/{id}", other).spec(problem(404, "LOAN_UNKNOWN"));
        member.get("/api/v1/me/loans/{id}/schedule", other).spec(problem(404, "LOAN_UNKNOWN"));
        Api.as("member", sacco.id()).get("/api/v1/me/loans").body("items", hasSize(0));
    }

    private Map<String, Object> toGroup(UUID group) {
        return Lending.with(lender.asked(group, "5000.00", 6), "borrower", Map.of("organisation", group));
    }

    private void refuse(Map<String, Object> request, int status, String code, String pointer) {
        officer.post(PATH, request).spec(problem(status, code)).body("errors[0].pointer", equalTo(pointer));
    }
}
