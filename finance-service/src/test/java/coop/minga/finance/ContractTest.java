package coop.minga.finance;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.account.LedgerAccountExamples;
import coop.minga.finance.affiliationfee.AffiliationFeeExamples;
import coop.minga.finance.budget.BudgetExamples;
import coop.minga.finance.chart.ChartExamples;
import coop.minga.finance.checkoff.CheckOffExamples;
import coop.minga.finance.dividend.DividendExamples;
import coop.minga.finance.drawer.CashDrawerExamples;
import coop.minga.finance.dues.DuesExamples;
import coop.minga.finance.eligibility.EligibilityExamples;
import coop.minga.finance.filing.FilingExamples;
import coop.minga.finance.fund.FundExamples;
import coop.minga.finance.guarantee.GuaranteeExamples;
import coop.minga.finance.hold.HoldExamples;
import coop.minga.finance.institution.InstitutionExamples;
import coop.minga.finance.insurance.InsuranceExamples;
import coop.minga.finance.interest.InterestExamples;
import coop.minga.finance.ledger.JournalEntryExamples;
import coop.minga.finance.loan.LoanExamples;
import coop.minga.finance.loanproduct.LoanProductExamples;
import coop.minga.finance.memberaccount.MemberAccountExamples;
import coop.minga.finance.memberaccount.ShareExamples;
import coop.minga.finance.mobilemoney.MobileMoneyExamples;
import coop.minga.finance.opening.OpeningExamples;
import coop.minga.finance.period.PeriodCloseExamples;
import coop.minga.finance.product.ProductExamples;
import coop.minga.finance.ratio.RatioExamples;
import coop.minga.finance.receipt.ReceiptExamples;
import coop.minga.finance.remittance.RemittanceExamples;
import coop.minga.finance.revolvingfund.RevolvingFundExamples;
import coop.minga.finance.savingsgroup.SavingsGroupExamples;
import coop.minga.finance.servicing.ServicingExamples;
import coop.minga.finance.solidaritygrant.SolidarityExamples;
import coop.minga.finance.surplus.SurplusExamples;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.FeatureExamples;
import coop.minga.testing.openapi.InputWalk;
import coop.minga.testing.openapi.OpenApiDocument;
import coop.minga.testing.openapi.OpenApiSnapshot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the running service against what it documents; a new endpoint is covered without anyone remembering. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ContractTest {
    private static final List<FeatureExamples<Tenant>> FEATURES = List.of(
            new ChartExamples(),
            new FundExamples(),
            new RevolvingFundExamples(),
            new LedgerAccountExamples(),
            new JournalEntryExamples(),
            new CashDrawerExamples(),
            new ReceiptExamples(),
            new MobileMoneyExamples(),
            new SurplusExamples(),
            new PeriodCloseExamples(),
            new BudgetExamples(),
            new OpeningExamples(),
            new CheckOffExamples(),
            new RemittanceExamples(),
            new ProductExamples(),
            new MemberAccountExamples(),
            new DuesExamples(),
            new ShareExamples(),
            new InstitutionExamples(),
            new HoldExamples(),
            new InterestExamples(),
            new DividendExamples(),
            new SavingsGroupExamples(),
            new GuaranteeExamples(),
            new EligibilityExamples(),
            new AffiliationFeeExamples(),
            new LoanProductExamples(),
            new RatioExamples(),
            new FilingExamples(),
            new SolidarityExamples(),
            new LoanExamples(),
            new InsuranceExamples(),
            new ServicingExamples());

    @Test
    void publishesTheCommittedContract() {
        OpenApiSnapshot.check("finance", OpenApiDocument.running());
    }

    @TestFactory
    Stream<DynamicTest> access() {
        Tenant owner = Tenant.register();
        Tenant stranger = Tenant.register();
        FEATURES.forEach(feature -> feature.inEveryCollection(owner));
        String entry =
                owner.as("auditor").get("/api/v1/journal-entries").extract().path("items[0].id");
        return thenNothingIsLeftTo(
                stranger,
                AccessWalk.over(OpenApiDocument.running())
                        .between(owner.id(), stranger.id())
                        .idIn("/api/v1/me/member-accounts/{id}/receipts", UUID.fromString(entry))
                        .visibleToAll(
                                "/api/v1/charts-of-accounts/templates", "the same accounts for everybody to begin with")
                        .tests());
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        Tenant sacco = Tenant.register();
        Examples examples = Examples.over(OpenApiDocument.running()).in(sacco.id());
        for (FeatureExamples<Tenant> feature : FEATURES) {
            examples = feature.given(examples, sacco);
        }
        return examples.tests();
    }

    @TestFactory
    Stream<DynamicTest> input() {
        Tenant tenant = Tenant.register();
        return thenNothingIsLeftTo(
                tenant,
                InputWalk.over(OpenApiDocument.running()).in(tenant.id()).tests());
    }

    /** Everything it asked for was refused, so nothing that is kept of it is another than before. */
    private static Stream<DynamicTest> thenNothingIsLeftTo(Tenant tenant, Stream<DynamicTest> walk) {
        Invariants invariants = Invariants.of(tenant);
        List<String> before = invariants.everything();
        DynamicTest last =
                DynamicTest.dynamicTest("what was refused has left nothing", () -> assertThat(invariants.everything())
                        .isEqualTo(before));
        return Stream.concat(walk, Stream.of(last)).onClose(invariants::close);
    }
}
