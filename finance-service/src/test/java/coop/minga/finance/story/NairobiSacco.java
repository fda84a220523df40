package coop.minga.finance.story;

import static coop.minga.finance.Tenant.amount;

import coop.minga.finance.Tenant;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SACCO whose members save deposits and stand for each other, with a fund of a funder's money that is lent to vendors.
 *
 * <p>Loans are repaid in equal parts, weekly, at half a percent a week; guarantors cover half of what own deposits do not.
 * Days are told in weeks before today, so that every figure is the same whenever the story is told.
 *
 * @param group that borrows as a whole: an organisation of its own
 * @param savers by name, in the order in which they joined
 * @param loans the last one of each, by the borrower's name
 */
record NairobiSacco(
        Tenant tenant,
        LocalDate today,
        UUID fund,
        UUID deposits,
        UUID loanProduct,
        UUID group,
        SequencedMap<String, Saver> savers,
        SequencedMap<String, UUID> loans) {
    static final String FUNDS = "/api/v1/revolving-funds";
    static final String GROUP = "vendors";

    /** A member, and the account of her deposits. */
    record Saver(UUID person, UUID membership, UUID account) {}

    static NairobiSacco begin() {
        Tenant tenant = Tenant.register().withChart().withGeneralFund();
        UUID fund = tenant.fund(Map.of(
                "code",
                "VENDORS",
                "name",
                "Vendors",
                "kind",
                "REVOLVING",
                "restricted",
                true,
                // Losses, as every fund that lends, and what is left in the end.
                "spendOn",
                List.of(tenant.accountOf("5020"), tenant.accountOf("5600"))));
        UUID deposits = tenant.product(Map.of("code", "DEP", "name", "Deposits", "kind", "DEPOSITS"));
        UUID product = Lending.offer(
                tenant, Map.of("code", "VENDORS", "name", "Stock for a stall", "fund", fund, "terms", terms()));
        return new NairobiSacco(
                tenant,
                LocalDate.now(ZoneId.of("Africa/Nairobi")),
                fund,
                deposits,
                product,
                Tenant.register().id(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    private static Map<String, Object> terms() {
        Map<String, Object> terms = Lending.terms(
                Map.of(),
                Map.of(
                        "annualRatePercent", "26",
                        "amortization", "EQUAL_PRINCIPAL",
                        "dayCount", "ACT_364",
                        "repayEvery", Map.of("count", 1, "unit", "WEEK")));
        Map<String, ?> guarantees =
                Map.of("fewestGuarantors", 1, "mostGuarantors", 5, "mostLoans", 3, "coveredPercent", "50");
        Map<String, ?> eligibility = Map.of("depositMultiple", 3, "refusing", true);
        return Lending.with(Lending.with(terms, "guarantees", guarantees), "eligibility", eligibility);
    }

    LocalDate weeksAgo(int weeks) {
        return today.minusWeeks(weeks);
    }

    Api treasurer() {
        return tenant.as("treasurer");
    }

    Api auditor() {
        return tenant.as("auditor");
    }

    private Api officer() {
        return tenant.as("loan-officer");
    }

    void joins(String name, String amount, LocalDate on) {
        UUID person = UUID.randomUUID();
        UUID membership = tenant.member(person);
        savers.put(name, new Saver(person, membership, tenant.memberAccount(membership, deposits)));
        saves(name, amount, on);
    }

    void saves(String name, String amount, LocalDate on) {
        treasurer()
                .post(
                        "/api/v1/member-accounts/{id}/deposits",
                        Map.of("amount", amount(amount), "effectiveOn", on.toString()),
                        saver(name).account())
                .statusCode(201);
    }

    Saver saver(String name) {
        Saver saver = savers.get(name);
        if (saver == null) {
            throw new IllegalArgumentException(name);
        }
        return saver;
    }

    /** The last loan of a borrower. */
    UUID loan(String borrower) {
        UUID loan = loans.get(borrower);
        if (loan == null) {
            throw new IllegalArgumentException(borrower);
        }
        return loan;
    }

    /** Asks for a loan, with others to stand for it who agree by their own word. */
    NairobiSacco asks(String borrower, String principal, int instalments, Map<String, String> guarantors) {
        UUID loan = Api.id(officer()
                .post(
                        "/api/v1/loans",
                        Map.of(
                                "borrower",
                                borrower.equals(GROUP)
                                        ? Map.of("organisation", group)
                                        : Map.of("membership", saver(borrower).membership()),
                                "product",
                                loanProduct,
                                "principal",
                                amount(principal),
                                "instalments",
                                instalments,
                                "purpose",
                                "TRADE"))
                .statusCode(201));
        loans.remove(borrower);
        loans.put(borrower, loan);
        guarantors.forEach((name, amount) -> standsFor(name, loan, amount));
        return this;
    }

    private void standsFor(String guarantor, UUID loan, String amount) {
        Saver saver = saver(guarantor);
        UUID guarantee = Api.id(officer()
                .post(
                        "/api/v1/loans/{id}/guarantees",
                        Map.of("account", saver.account(), "amount", amount(amount)),
                        loan)
                .statusCode(201));
        Api.with(Tokens.withPerson("member", tenant.id(), saver.person()))
                .post("/api/v1/me/guarantees/{id}/consents", "", guarantee)
                .statusCode(200);
    }

    ValidatableResponse applies(String borrower) {
        return officer().post("/api/v1/loans/{id}/applications", "", loan(borrower));
    }

    /** Everything up to the approval, which is another person's. */
    NairobiSacco approved(String borrower) {
        applies(borrower).statusCode(200);
        officer().post("/api/v1/loans/{id}/appraisals", "", loan(borrower)).statusCode(200);
        tenant.as("org-admin")
                .post("/api/v1/loans/{id}/approvals", "", loan(borrower))
                .statusCode(200);
        return this;
    }

    void lent(String borrower, LocalDate on) {
        payOut(borrower, Map.of("effectiveOn", on.toString())).statusCode(201);
    }

    ValidatableResponse payOut(String borrower, Map<String, ?> how) {
        return treasurer().post("/api/v1/loans/{id}/disbursements", how, loan(borrower));
    }

    /** @param on today if null */
    void pays(String borrower, String amount, @Nullable LocalDate on) {
        Map<String, Object> body = new HashMap<>(Map.of("amount", amount(amount)));
        if (on != null) {
            body.put("effectiveOn", on.toString());
        }
        treasurer().post("/api/v1/loans/{id}/repayments", body, loan(borrower)).statusCode(201);
    }

    /** Does what the nights up to a day do, as often as it takes. */
    void nights(LocalDate through) {
        boolean isComplete;
        do {
            isComplete = treasurer()
                    .post("/api/v1/loan-runs", Map.of("through", through.toString()))
                    .statusCode(200)
                    .extract()
                    .path("complete");
        } while (!isComplete);
    }

    void calledIn(String borrower) {
        treasurer().post("/api/v1/loans/{id}/defaults", "", loan(borrower)).statusCode(200);
    }

    void seed(String amount, LocalDate on) {
        treasurer()
                .post(FUNDS + "/{id}/seeds", Map.of("amount", amount(amount), "effectiveOn", on.toString()), fund)
                .statusCode(201);
    }

    /** Awards rest on the resolution; its committee votes on nothing. */
    UUID emergencyScheme(String capPerMember, String capPerRound) {
        return Api.id(treasurer()
                .post(
                        "/api/v1/solidarity-schemes",
                        Map.of(
                                "kind",
                                "EMERGENCY",
                                "fund",
                                fund,
                                "terms",
                                Map.of(
                                        "name",
                                        "What is left",
                                        "capPerMember",
                                        amount(capPerMember),
                                        "capPerRound",
                                        amount(capPerRound),
                                        "quorum",
                                        1,
                                        "committee",
                                        List.of("chair"))))
                .statusCode(201));
    }

    ValidatableResponse convert(UUID scheme, UUID resolution) {
        return tenant.as("org-admin")
                .post(
                        FUNDS + "/{id}/conversions",
                        Map.of(
                                "scheme",
                                scheme,
                                "resolution",
                                resolution,
                                "funderConsentedOn",
                                weeksAgo(1).toString(),
                                "consentReference",
                                "TRUST-2020-117"),
                        fund);
    }

    /** Divides an amount among all members. */
    ValidatableResponse award(UUID round, String total) {
        return treasurer()
                .post(
                        "/api/v1/solidarity-rounds/{id}/awards",
                        Map.of(
                                "members",
                                savers.values().stream().map(Saver::membership).toList(),
                                "total",
                                amount(total),
                                "reason",
                                "LOCKDOWN"),
                        round);
    }
}
