package coop.minga.finance.loanproduct;

import static coop.minga.finance.loanproduct.DayCount.EXACT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What is due when, as the terms of a loan have it.
 *
 * <p>Guarantee: the principal of all instalments is the loan's, to the minor unit; after the last one nothing is owed;
 * the same terms make the same schedule for ever. The rules are those of Apache Fineract's progressive schedules, whose
 * published figures it reproduces.
 */
public record LoanSchedule(LoanTerms terms, List<Instalment> instalments) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    public LoanSchedule {
        instalments = List.copyOf(instalments);
    }

    public static LoanSchedule of(LoanTerms terms) {
        List<BigDecimal> rates = rates(terms);
        if (terms.amortization() == Amortization.EQUAL_PRINCIPAL || terms.interestMethod() == LoanInterestMethod.FLAT) {
            return equalPrincipal(terms, rates);
        }
        return equalInstalments(terms, rates);
    }

    /** In minor units. */
    public long totalInterestMinor() {
        return instalments.stream().mapToLong(Instalment::interestMinor).reduce(0, Math::addExact);
    }

    /** What the loan costs in a year, in percent; see {@link EffectiveRate} for the equation. */
    public BigDecimal effectiveAnnualRatePercent() {
        return EffectiveRate.percent(terms.principal().minor(), terms.disbursedOn(), instalments);
    }

    /** P ÷ n, rounded up to the multiple, in every period; the last takes what is left. */
    private static LoanSchedule equalPrincipal(LoanTerms terms, List<BigDecimal> rates) {
        long each = toMultiple(
                BigDecimal.valueOf(terms.principal().minor()).divide(BigDecimal.valueOf(terms.instalments()), EXACT),
                terms.multipleMinor(),
                RoundingMode.CEILING);
        return repaid(terms, rates, interest -> each);
    }

    /**
     * P · ∏(1 + rₖ) ÷ fnₙ with fn₁ = 1 and fnₖ = 1 + fnₖ₋₁ · (1 + rₖ), so that the balance after the last instalment
     * would be nothing but for rounding. What rounding leaves is laid on all instalments once, if that brings the last
     * one nearer to the others.
     */
    private static LoanSchedule equalInstalments(LoanTerms terms, List<BigDecimal> rates) {
        BigDecimal growth = BigDecimal.ONE;
        BigDecimal fn = BigDecimal.ZERO;
        for (BigDecimal rate : rates) {
            BigDecimal factor = BigDecimal.ONE.add(rate);
            growth = growth.multiply(factor, EXACT);
            fn = BigDecimal.ONE.add(fn.multiply(factor, EXACT), EXACT);
        }
        BigDecimal exact = BigDecimal.valueOf(terms.principal().minor())
                .multiply(growth, EXACT)
                .divide(fn, EXACT);
        long instalment = toMultiple(exact, terms.multipleMinor(), RoundingMode.HALF_EVEN);
        LoanSchedule schedule = withInstalment(terms, rates, instalment);
        long left = schedule.lastMinor() - instalment;
        if (Math.abs(left) <= terms.instalments() / 2) {
            return schedule;
        }
        BigDecimal share = BigDecimal.valueOf(left).divide(BigDecimal.valueOf(terms.instalments()), EXACT);
        long adjusted = instalment + toMultiple(share, terms.multipleMinor(), RoundingMode.HALF_EVEN);
        LoanSchedule other = withInstalment(terms, rates, adjusted);
        return Math.abs(other.lastMinor() - adjusted) < Math.abs(left) ? other : schedule;
    }

    private static LoanSchedule withInstalment(LoanTerms terms, List<BigDecimal> rates, long instalment) {
        return repaid(terms, rates, interest -> instalment - interest);
    }

    /** How much principal goes with so much interest. */
    @FunctionalInterface
    private interface PrincipalPart {
        long beside(long interestMinor);
    }

    private static LoanSchedule repaid(LoanTerms terms, List<BigDecimal> rates, PrincipalPart part) {
        long principal = terms.principal().minor();
        long balance = principal;
        List<Instalment> instalments = new ArrayList<>(rates.size());
        for (int number = 1; number <= rates.size(); number++) {
            long basis = terms.interestMethod() == LoanInterestMethod.FLAT ? principal : balance;
            long interest = toMultiple(
                    BigDecimal.valueOf(basis).multiply(rates.get(number - 1), EXACT), 1, RoundingMode.HALF_EVEN);
            long repaid = number == rates.size() ? balance : Math.clamp(part.beside(interest), 0, balance);
            balance -= repaid;
            instalments.add(new Instalment(number, terms.dueOn(number), repaid, interest, balance));
        }
        return new LoanSchedule(terms, instalments);
    }

    private long lastMinor() {
        return instalments.getLast().totalMinor();
    }

    /** The rate of each period, as a part of one. */
    private static List<BigDecimal> rates(LoanTerms terms) {
        BigDecimal annual = terms.annualRatePercent().divide(HUNDRED, EXACT);
        List<BigDecimal> rates = new ArrayList<>(terms.instalments());
        LocalDate from = terms.start();
        for (int number = 1; number <= terms.instalments(); number++) {
            LocalDate to = terms.dueOn(number);
            BigDecimal rate = annual.multiply(years(terms, number, from, to), EXACT);
            if (number == 1 && from.isBefore(terms.disbursedOn())) {
                // Counted from the earlier day, and borne for the days on which the money was out.
                rate = rate.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(terms.disbursedOn(), to)), EXACT)
                        .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), EXACT);
            }
            rates.add(rate);
            from = to;
        }
        return rates;
    }

    private static BigDecimal years(LoanTerms terms, int number, LocalDate from, LocalDate to) {
        RepayEvery every = terms.repayEvery();
        boolean isWhole = number > 1 || terms.firstDueOn() == null;
        // A month is a month, also one whose last day is clamped.
        return isWhole && terms.dayCount() == DayCount.D30_360 && every.unit() == RepayEvery.RepaymentUnit.MONTH
                ? BigDecimal.valueOf(every.count()).divide(MONTHS_OF_A_YEAR, EXACT)
                : terms.dayCount().years(from, to);
    }

    private static long toMultiple(BigDecimal amount, long multipleMinor, RoundingMode mode) {
        BigDecimal multiple = BigDecimal.valueOf(multipleMinor);
        return amount.divide(multiple, EXACT)
                .setScale(0, mode)
                .multiply(multiple)
                .longValueExact();
    }
}
