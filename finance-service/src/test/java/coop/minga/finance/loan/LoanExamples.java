package coop.minga.finance.loan;

import coop.minga.finance.Tenant;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What the walks need of loans. */
public final class LoanExamples implements FeatureExamples<Tenant> {
    private static final UUID MEMBERSHIP = UUID.fromString("0190f7a0-0000-7000-8000-00000000d101");
    private static final UUID PRODUCT = UUID.fromString("0190f7a0-0000-7000-8000-00000000d102");
    private int offered;

    @Override
    public void inEveryCollection(Tenant owner) {
        offered++;
        UUID product = Lending.offer(owner.withChart(), Lending.product("LOAN-" + offered));
        new Lender(owner, product).draft(owner.member(AccessWalk.MEMBER), "5000.00", 5);
    }

    /** In organisations of their own, with money to lend. */
    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("loans_create", LoanExamples::toCreate)
                .given("loans_get", () -> by("auditor", lender -> lender.disbursed(member(lender), "5000.00", 5)))
                .given("loans_schedule", () -> by("auditor", lender -> lender.disbursed(member(lender), "5000.00", 5)))
                .given("loans_put", () -> by("loan-officer", lender -> lender.draft(member(lender), "5000.00", 5)))
                .given("loans_apply", () -> by("loan-officer", lender -> lender.draft(member(lender), "5000.00", 5)))
                .given(
                        "loans_appraise",
                        () -> by("loan-officer", lender -> lender.submitted(member(lender), "5000.00", 5)))
                .given("loans_approve", () -> by("org-admin", lender -> lender.appraised(member(lender), "5000.00", 5)))
                .given("loans_reject", () -> by("org-admin", lender -> lender.appraised(member(lender), "5000.00", 5)))
                .given(
                        "loans_withdraw",
                        () -> by("loan-officer", lender -> lender.submitted(member(lender), "5000.00", 5)))
                .given("loans_disburse", LoanExamples::toDisburse)
                .given("me_loan", LoanExamples::own)
                .given("me_loan_schedule", LoanExamples::own);
    }

    private static Given toCreate() {
        Lender lender = Lender.register(Lending.with(Lending.product("DEVELOPMENT"), "id", PRODUCT));
        lender.tenant().members(List.of(MEMBERSHIP));
        return Given.nothing().by(Tokens.of("loan-officer", lender.tenant().id()));
    }

    private static Given toDisburse() {
        return by("treasurer", lender -> {
            Tenant tenant = lender.tenant();
            tenant.as("treasurer")
                    .post(
                            "/api/v1/journal-entries",
                            Tenant.move("9000.00", tenant.accountOf("1030"), tenant.accountOf("3100")))
                    .statusCode(201);
            return lender.approved(member(lender), "5000.00", 5);
        });
    }

    private static Given own() {
        Lender lender = Lender.register();
        UUID person = UUID.randomUUID();
        UUID loan = lender.disbursed(lender.tenant().member(person), "5000.00", 5);
        return Given.path("id", loan)
                .by(Tokens.withPerson("member", lender.tenant().id(), person));
    }

    private static Given by(String role, Function<Lender, UUID> loan) {
        Lender lender = Lender.register();
        return Given.path("id", loan.apply(lender))
                .by(Tokens.of(role, lender.tenant().id()));
    }

    private static UUID member(Lender lender) {
        return lender.tenant().member();
    }
}
