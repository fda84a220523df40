package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation told of its loans and books in one currency, and what of it others may be told.
 *
 * <p>Guarantee: whatever can be derived from what is shown is of no loan, or of loans of at least five borrowers. Sums that
 * are shown split the loans into parts that no sum splits further, and every sum or difference of shown sums is made of
 * whole parts; a sum is shown only if none of these parts is small.
 */
public record ToldFigures(long allowanceMinor, List<LoanBand> loans, List<RatioSides> ratios) {
    private static final long FEWEST = Protection.SMALLEST_SHOWN;

    /** The more a reader needs it, the earlier it is tried. */
    private static final List<LoanSum> TRIED = Stream.concat(
                    Stream.of(
                            LoanSum.OUTSTANDING,
                            LoanSum.AT_RISK_30,
                            LoanSum.AT_RISK_90,
                            LoanSum.AT_RISK_60,
                            LoanSum.AT_RISK_180,
                            LoanSum.AT_RISK_1),
                    LoanSum.AGES.stream())
            .toList();

    /** Made of late loans, or of what is provided for these. */
    private static final Set<String> OF_LATE_LOANS = Set.of("P1", "P2", "P6", "E1", "E9", "A1", "A2", "A3");

    /** Members are counted and hidden by R01 and R03; a growth beside them would tell what they hide. */
    private static final String OF_MEMBERS = "S10";

    public ToldFigures {
        loans = List.copyOf(loans);
        ratios = List.copyOf(ratios);
    }

    /** All of it, for the organisation itself. */
    public PortfolioFigures all() {
        Map<String, Long> figures = new LinkedHashMap<>();
        putLoans(figures);
        figures.put(PortfolioFigures.BORROWERS, sum(loans, LoanBand::borrowers));
        figures.put(PortfolioFigures.DUE_UNPAID, sum(loans, LoanBand::lateMinor));
        for (LoanSum each : LoanSum.values()) {
            figures.put(each.name(), each.of(loans));
        }
        figures.put(PortfolioFigures.ALLOWANCE, allowanceMinor);
        ratios.forEach(each -> put(figures, each));
        return new PortfolioFigures(figures);
    }

    /** What others may be told of it, with how much they are not. */
    public PortfolioFigures shown() {
        Map<String, Long> figures = new LinkedHashMap<>();
        List<LoanSum> shown = shownSums();
        long hidden = (long) TRIED.size() - shown.size();
        if (shown.contains(LoanSum.OUTSTANDING)) {
            putLoans(figures);
        }
        shown.forEach(each -> figures.put(each.name(), each.of(loans)));
        boolean isEveryAgeShown = everyAgeShows();
        if (isEveryAgeShown) {
            figures.put(PortfolioFigures.ALLOWANCE, allowanceMinor);
        } else {
            hidden++;
        }
        for (RatioSides each : ratios) {
            if (each.code().equals(OF_MEMBERS) || (OF_LATE_LOANS.contains(each.code()) && !isEveryAgeShown)) {
                hidden += each.hundredths() == null ? 0 : 1;
            } else {
                put(figures, each);
            }
        }
        figures.put(PortfolioFigures.HIDDEN, hidden);
        return new PortfolioFigures(figures);
    }

    private List<LoanSum> shownSums() {
        List<LoanSum> shown = new ArrayList<>();
        for (LoanSum each : TRIED) {
            List<LoanSum> more = new ArrayList<>(shown);
            more.add(each);
            if (noPartIsSmall(more)) {
                shown = more;
            }
        }
        return shown;
    }

    private boolean noPartIsSmall(List<LoanSum> sums) {
        return parts(sums).values().stream().noneMatch(ToldFigures::isSmall);
    }

    /** Loans that are in the same of the sums. */
    private Map<List<Boolean>, List<LoanBand>> parts(List<LoanSum> sums) {
        return loans.stream()
                .collect(Collectors.groupingBy(
                        band -> sums.stream().map(sum -> sum.takes(band)).toList()));
    }

    /** What is provided is a sum of ages by classes that a reader may know; so it tells of each of them. */
    private boolean everyAgeShows() {
        return parts(LoanSum.AGES).values().stream()
                .flatMap(age -> age.stream().collect(Collectors.groupingBy(LoanBand::restructured)).values().stream())
                .noneMatch(ToldFigures::isSmall);
    }

    private static boolean isSmall(List<LoanBand> part) {
        return sum(part, LoanBand::loans) > 0 && sum(part, LoanBand::borrowers) < FEWEST;
    }

    private void putLoans(Map<String, Long> figures) {
        figures.put(PortfolioFigures.LOANS, sum(loans, LoanBand::loans));
    }

    /** With the amounts that a ratio brings along: savings and assets, and shares. */
    private static void put(Map<String, Long> figures, RatioSides ratio) {
        put(figures, ratio.code(), ratio.hundredths());
        if (ratio.code().equals("E5")) {
            put(figures, PortfolioFigures.SAVINGS_AND_DEPOSITS, ratio.numerator());
            put(figures, PortfolioFigures.ASSETS, ratio.denominator());
        } else if (ratio.code().equals("E7")) {
            put(figures, PortfolioFigures.SHARES, ratio.numerator());
        }
    }

    private static void put(Map<String, Long> figures, String name, @Nullable Long figure) {
        if (figure != null) {
            figures.put(name, Objects.requireNonNull(figure));
        }
    }

    private static long sum(List<LoanBand> bands, ToLongFunction<LoanBand> of) {
        return bands.stream().mapToLong(of).reduce(0, Math::addExact);
    }
}
