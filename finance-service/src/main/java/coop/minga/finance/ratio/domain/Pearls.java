package coop.minga.finance.ratio.domain;

import static coop.minga.finance.ratio.domain.RatioPart.ALLOWANCE;
import static coop.minga.finance.ratio.domain.RatioPart.ALLOWANCE_USED;
import static coop.minga.finance.ratio.domain.RatioPart.ASSETS;
import static coop.minga.finance.ratio.domain.RatioPart.ASSETS_A_YEAR_BEFORE;
import static coop.minga.finance.ratio.domain.RatioPart.CASH;
import static coop.minga.finance.ratio.domain.RatioPart.EXTERNAL_CREDIT;
import static coop.minga.finance.ratio.domain.RatioPart.FINANCIAL_INVESTMENTS;
import static coop.minga.finance.ratio.domain.RatioPart.INSTITUTIONAL_CAPITAL;
import static coop.minga.finance.ratio.domain.RatioPart.LATE_1_TO_12_MONTHS;
import static coop.minga.finance.ratio.domain.RatioPart.LATE_OVER_12_MONTHS;
import static coop.minga.finance.ratio.domain.RatioPart.LIABILITIES;
import static coop.minga.finance.ratio.domain.RatioPart.LIQUID_INVESTMENTS;
import static coop.minga.finance.ratio.domain.RatioPart.LOANS;
import static coop.minga.finance.ratio.domain.RatioPart.MEMBERS;
import static coop.minga.finance.ratio.domain.RatioPart.MEMBERS_A_YEAR_BEFORE;
import static coop.minga.finance.ratio.domain.RatioPart.OPERATING_EXPENSES;
import static coop.minga.finance.ratio.domain.RatioPart.PROBLEM_ASSETS;
import static coop.minga.finance.ratio.domain.RatioPart.RETAINED_SURPLUS;
import static coop.minga.finance.ratio.domain.RatioPart.SAVINGS_AND_DEPOSITS;
import static coop.minga.finance.ratio.domain.RatioPart.SHARES;
import static coop.minga.finance.ratio.domain.RatioPart.SHORT_TERM_PAYABLES;
import static coop.minga.finance.ratio.domain.RatioPart.SURPLUS_OF_THE_YEAR;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How each ratio is made of the books, the loans and the membership. The formulas are those of D. C. Richardson, PEARLS
 * Monitoring System, WOCCU Toolkit Series 4, 2009; what is ours in them is said in docs/adr/0094.
 *
 * <p>Guarantee: of the same parts always the same.
 *
 * @param now what was held at the end of the day
 * @param yearBefore what was held a year before
 * @param year what was moved in the year up to the day
 * @param late1To12 loans late more than 30 days and up to 360
 * @param lateOver12 loans late more than 360 days
 * @param members on the day; null where that is not known
 * @param membersBefore a year before; null where that is not known
 */
public record Pearls(
        Books now,
        Books yearBefore,
        Books year,
        List<Taken.Loans> late1To12,
        List<Taken.Loans> lateOver12,
        @Nullable Long members,
        @Nullable Long membersBefore) {
    /** What is provided for loans late 1 to 12 months, in percent; of those later than that, all. */
    private static final int PROVIDED_1_TO_12 = 35;

    private static final String OPENING_BALANCES = "OPENING_BALANCES";

    /** Every ratio, in the order of their codes. */
    public List<Ratio> all() {
        return Arrays.stream(RatioCode.values()).map(this::of).toList();
    }

    Ratio of(RatioCode code) {
        return switch (code) {
            case P1 -> new Ratio(code, Side.of(allowance()), Side.of(lateOver12Months()));
            case P2 -> new Ratio(code, Side.of(allowance()).less(allowanceUsed()), Side.of(late1To12Months()));
            case P6 ->
                new Ratio(
                        code,
                        afterLosses(Side.of(assets()))
                                .less(now.all(LIABILITIES, BookClass.LIABILITY))
                                .plus(100, savings()),
                        Side.of(savings(), now.named(SHARES)));
            case E1 -> new Ratio(code, Side.of(now.named(LOANS)).less(allowance()), Side.of(assets()));
            case E5 -> new Ratio(code, Side.of(savings()), Side.of(assets()));
            case E6 -> new Ratio(code, Side.of(now.named(EXTERNAL_CREDIT)), Side.of(assets()));
            case E7 -> new Ratio(code, Side.of(now.named(SHARES)), Side.of(assets()));
            case E8 -> new Ratio(code, Side.of(institutionalCapital()), Side.of(assets()));
            case E9 -> new Ratio(code, afterLosses(Side.of(institutionalCapital())), Side.of(assets()));
            case A1 -> new Ratio(code, Side.of(late1To12Months(), lateOver12Months()), Side.of(now.named(LOANS)));
            case A2 -> new Ratio(code, nonEarningAssets(), Side.of(assets()));
            case A3 -> new Ratio(code, zeroCostFunds(), nonEarningAssets());
            case R9 ->
                new Ratio(code, Side.of(operatingExpenses()), new Side(List.of()).plus(50, assets(), assetsBefore()));
            case L1 ->
                new Ratio(
                        code,
                        Side.of(now.named(CASH), now.named(LIQUID_INVESTMENTS)).less(now.named(SHORT_TERM_PAYABLES)),
                        Side.of(savings()));
            case S10 ->
                new Ratio(
                        code,
                        Side.of(people(MEMBERS, members)).less(people(MEMBERS_A_YEAR_BEFORE, membersBefore)),
                        Side.of(people(MEMBERS_A_YEAR_BEFORE, membersBefore)));
            case S11 -> new Ratio(code, Side.of(assets()).less(assetsBefore()), Side.of(assetsBefore()));
        };
    }

    /** What is provided is added, for it was taken off the assets; then comes off what will be lost. */
    private Side afterLosses(Side side) {
        return side.plus(100, allowance())
                .less(lateOver12Months())
                .plus(-PROVIDED_1_TO_12, late1To12Months())
                .less(now.named(PROBLEM_ASSETS));
    }

    /** All but loans, less what is provided for them, and investments. */
    private Side nonEarningAssets() {
        return Side.of(assets())
                .less(now.named(LOANS))
                .plus(100, allowance())
                .less(now.named(LIQUID_INVESTMENTS), now.named(FINANCIAL_INVESTMENTS));
    }

    /** Net institutional capital, what was not shared out, and what is owed without interest. */
    private Side zeroCostFunds() {
        return afterLosses(Side.of(institutionalCapital()))
                .plus(100, now.named(RETAINED_SURPLUS), now.surplus(SURPLUS_OF_THE_YEAR))
                .plus(100, now.all(LIABILITIES, BookClass.LIABILITY))
                .less(savings(), now.named(EXTERNAL_CREDIT));
    }

    private Taken allowance() {
        Taken held = now.named(ALLOWANCE);
        return new Taken(
                ALLOWANCE,
                Math.negateExact(held.minor()),
                null,
                held.through(),
                held.accounts().stream().map(BookLine::negated).toList(),
                List.of(),
                held.absence());
    }

    /** Never more than there is, so that what is left is nothing and not less. */
    private Taken allowanceUsed() {
        long used = Math.max(0, Math.min(allowance().minor(), lateOver12Months().minor()));
        return Taken.of(ALLOWANCE_USED, used, now.through());
    }

    private Taken late1To12Months() {
        return Taken.of(LATE_1_TO_12_MONTHS, now.through(), late1To12);
    }

    private Taken lateOver12Months() {
        return Taken.of(LATE_OVER_12_MONTHS, now.through(), lateOver12);
    }

    private Taken assets() {
        return now.all(ASSETS, BookClass.ASSET);
    }

    private Taken assetsBefore() {
        return yearBefore
                .all(ASSETS_A_YEAR_BEFORE, BookClass.ASSET)
                .unless(yearBefore.areEmpty() ? Missing.because(Missing.Reason.NO_BOOKS_A_YEAR_BEFORE) : null);
    }

    private Taken savings() {
        return now.named(SAVINGS_AND_DEPOSITS);
    }

    /** Equity of which nobody said what it is may be a reserve, and so may be what opening balances hold. */
    private Taken institutionalCapital() {
        List<BookLine> opening = now.lines().stream()
                .filter(line -> line.uses().contains(OPENING_BALANCES) && line.minor() != 0)
                .toList();
        List<BookLine> unnamed = now.unnamed(BookClass.EQUITY);
        return now.named(INSTITUTIONAL_CAPITAL)
                .unless(because(Missing.Reason.OPENING_BALANCES_NOT_CARRIED, opening))
                .unless(because(Missing.Reason.CAPITAL_NOT_NAMED, unnamed));
    }

    /** An expense of which nobody said what it is may be one of these. */
    private Taken operatingExpenses() {
        return year.named(OPERATING_EXPENSES)
                .unless(because(Missing.Reason.EXPENSES_NOT_NAMED, year.unnamed(BookClass.EXPENSE)));
    }

    private static @Nullable Missing because(Missing.Reason reason, List<BookLine> accounts) {
        return accounts.isEmpty() ? null : new Missing(reason, List.of(), accounts);
    }

    private Taken people(RatioPart part, @Nullable Long count) {
        return count == null
                ? Taken.missing(part, now.through(), Missing.Reason.MEMBERS_KNOWN_AS_OF_NOW)
                : Taken.of(part, count, now.through());
    }
}
