package coop.minga.finance.eligibility.domain;

import coop.minga.platform.money.Money;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A loan somebody wants, as of a day, on the terms of a product.
 *
 * <p>Guarantee: all money in the currency of the product.
 *
 * @param mostInstalments that the product lends in
 * @param highestMonth what the loan takes in the month in which it takes most, in so many instalments
 */
public record LoanAsked(
        Rules rules,
        Money principal,
        int instalments,
        int mostInstalments,
        LocalDate asOf,
        Payslip payslip,
        IntFunction<Money> highestMonth) {

    /**
     * What the product asks of a borrower.
     *
     * @param depositMultiple how many times the deposits are lent at most; not asked if null
     * @param seasoningMonths how old a lump sum is before it counts
     * @param isPayslipAsked whether a third of the pay has to be taken home
     */
    public record Rules(
            @Nullable Integer depositMultiple, int seasoningMonths, int membershipMonths, boolean isPayslipAsked) {}

    /**
     * What somebody earns in a month, and what is taken off it already.
     *
     * @param pay null if it is not told
     */
    public record Payslip(@Nullable Money pay, Money deductions) {}
}
