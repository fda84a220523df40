package coop.minga.finance.loanproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.loanproduct.DisbursementFee.Taken;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LendingTermsTest {
    private static final Currency KES = Currency.getInstance("KES");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

    @Test
    void halfAMinorUnitOfAFeeGoesToTheEvenOne() {
        var fee = fee(100, 10_000, Taken.FROM_PAYOUT);
        assertThat(fee.of(kes(50)).minor()).isEqualTo(100);
        assertThat(fee.of(kes(150)).minor()).isEqualTo(102);
        assertThat(fee.of(kes(250)).minor()).isEqualTo(102);
    }

    @Test
    void twoTermsAreTheSameWhateverZerosStandBehindTheRate() {
        assertThat(terms(fee(0, 0, Taken.FROM_PAYOUT), "12"))
                .isEqualTo(terms(fee(0, 0, Taken.FROM_PAYOUT), "12.000"))
                .isNotEqualTo(terms(fee(0, 0, Taken.FROM_PAYOUT), "12.001"));
    }

    @Test
    void refusesAFeeThatLeavesNothingOfTheLeastPrincipal() {
        assertThat(terms(fee(899, 100_000, Taken.FROM_PAYOUT), "12").fee().paidOut(kes(1_000)))
                .isEqualTo(kes(1));
        assertThatThrownBy(() -> terms(fee(900, 100_000, Taken.FROM_PAYOUT), "12"))
                .isInstanceOf(DomainFailure.class);
    }

    /** Whatever a product accepts, its loans can be scheduled, and what is owed and paid out adds up to the minor unit. */
    @Test
    void everyLoanWithinTheLimitsHasASchedule() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            LendingTerms terms = generated(random);
            LoanLimits limits = terms.limits();
            Money asked = kes(random.nextLong(limits.leastPrincipalMinor(), limits.mostPrincipalMinor() + 1));
            int instalments = random.nextInt(limits.fewestInstalments(), limits.mostInstalments() + 1);
            DisbursementFee fee = terms.fee();
            LoanSchedule schedule = LoanSchedule.of(terms.loan(asked, instalments, DAY.plusDays(random.nextInt(800))));
            assertThat(schedule.instalments().stream()
                            .mapToLong(Instalment::principalMinor)
                            .sum())
                    .as("seed %d: %s", seed, terms)
                    .isEqualTo(fee.lent(asked).minor());
            assertThat(fee.paidOut(asked).plus(fee.of(asked)))
                    .as("seed %d: %s", seed, terms)
                    .isEqualTo(fee.lent(asked));
            assertThat(fee.paidOut(asked).minor())
                    .as("seed %d: %s", seed, terms)
                    .isPositive();
        }
    }

    private static LendingTerms generated(Random random) {
        long least = random.nextLong(1_000, 1_000_000);
        int fewest = random.nextInt(1, 60);
        return new LendingTerms(
                new LoanLimits(least, random.nextLong(least, 100_000_000), fewest, random.nextInt(fewest, 61)),
                repayment(
                        BigDecimal.valueOf(random.nextInt(60_000), 3),
                        any(random, LoanInterestMethod.values()),
                        any(random, Amortization.values()),
                        any(random, DayCount.values()),
                        new RepayEvery(random.nextInt(1, 15), any(random, RepayEvery.RepaymentUnit.values()))),
                fee(random.nextLong(500), random.nextInt(400_000), any(random, Taken.values())),
                GuaranteeRules.USUAL,
                EligibilityRules.NONE,
                ProvisionClass.USUAL);
    }

    private static LendingTerms terms(DisbursementFee fee, String rate) {
        return new LendingTerms(
                new LoanLimits(1_000, 100_000, 1, 12),
                repayment(
                        new BigDecimal(rate),
                        LoanInterestMethod.FLAT,
                        Amortization.EQUAL_PRINCIPAL,
                        DayCount.ACT_365,
                        new RepayEvery(1, RepayEvery.RepaymentUnit.MONTH)),
                fee,
                GuaranteeRules.USUAL,
                EligibilityRules.NONE,
                ProvisionClass.USUAL);
    }

    private static RepaymentTerms repayment(
            BigDecimal rate,
            LoanInterestMethod method,
            Amortization amortization,
            DayCount dayCount,
            RepayEvery every) {
        return new RepaymentTerms(
                rate,
                method,
                amortization,
                dayCount,
                every,
                1,
                0,
                BigDecimal.ZERO,
                false,
                RepaymentTerms.USUAL_ALLOCATION);
    }

    private static DisbursementFee fee(long fixedMinor, int ppm, Taken taken) {
        return new DisbursementFee(fixedMinor, ppm, taken);
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static Money kes(long minor) {
        return new Money(minor, KES);
    }
}
