package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.testing.Seed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToldFiguresTest {
    private static final int[] FROM_DAYS = {0, 1, 2, 31, 61, 91, 181, 361};
    private static final RatioSides E1 = new RatioSides("E1", 6_000L, 10_000L);

    @Test
    void sumsAreMadeOfWholeBands() {
        var figures = told(late(0, 9, 1_000), late(1, 9, 200), late(2, 9, 30), late(31, 9, 400), again(0, 9, 5_000));
        assertEquals(6_630, value(figures, "OUTSTANDING"));
        assertEquals(5_430, value(figures, "AT_RISK_1"));
        assertEquals(5_400, value(figures, "AT_RISK_30"));
        assertEquals(5_000, value(figures, "AT_RISK_60"));
        assertEquals(6_000, value(figures, "NOT_LATE"));
        assertEquals(230, value(figures, "LATE_1_TO_30"));
    }

    @Test
    void fiveBorrowersAreShownAndFourAreNot() {
        assertTrue(shows(told(late(0, 5, 100), late(31, 5, 100)), "AT_RISK_30"));
        assertFalse(shows(told(late(0, 5, 100), late(31, 4, 100)), "AT_RISK_30"));
        assertFalse(shows(told(late(0, 4, 100)), "OUTSTANDING"));
        assertFalse(shows(told(late(0, 4, 100)), "LOANS"));
        // Not even that none of the four is late.
        assertFalse(shows(told(late(0, 4, 100)), "AT_RISK_30"));
    }

    @Test
    void fourWhoAreNotLateAreNotShownByWhatIs() {
        var figures = told(late(0, 4, 100), late(31, 9, 100));
        assertTrue(shows(figures, "OUTSTANDING"));
        assertFalse(shows(figures, "AT_RISK_30"));
        assertFalse(shows(figures, "NOT_LATE"));
    }

    @Test
    void manyLoansOfFewAreNotShown() {
        assertFalse(
                shows(new ToldFigures(0, List.of(new LoanBand(0, false, 90, 4, 100, 0)), List.of()), "OUTSTANDING"));
        // Whoever is later with another loan is counted there.
        assertFalse(
                shows(told(late(0, 9, 100), new LoanBand(1, false, 2, 0, 100, 0), late(31, 9, 100)), "LATE_1_TO_30"));
    }

    @Test
    void thatNobodyIsLateIsShown() {
        var figures = told(late(0, 5, 100));
        assertEquals(0, figures.shown().byName().get("AT_RISK_30"));
        assertEquals(7, figures.shown().byName().get("ALLOWANCE"));
    }

    @Test
    void whatIsMadeOfLateLoansIsTellingOfEachAge() {
        assertTrue(shows(told(late(0, 9, 100), late(91, 9, 100)), "E1"));
        // Both ages together are many; but what is provided is a known part of each.
        var figures = told(late(0, 9, 100), late(91, 4, 100), late(181, 5, 100));
        assertTrue(shows(figures, "AT_RISK_30"));
        assertFalse(shows(figures, "E1"));
        assertFalse(shows(figures, "ALLOWANCE"));
        // Six ages or risks that would tell the four from the five, the allowance, and E1.
        assertTrue(
                figures.shown().byName().getOrDefault("HIDDEN", 0L) >= 4,
                figures.shown().toString());
        // Of what is restructured another part is provided.
        assertFalse(shows(told(late(0, 9, 100), again(0, 4, 100)), "ALLOWANCE"));
    }

    @Test
    void theGrowthOfTheMembershipIsNotToldAbove() {
        var figures = new ToldFigures(0, List.of(), List.of(new RatioSides("S10", 3L, 30L)));
        assertEquals(1_000, figures.all().byName().get("S10"));
        assertFalse(shows(figures, "S10"));
        assertEquals(1, figures.shown().byName().get("HIDDEN"));
        var missing = new ToldFigures(0, List.of(), List.of(new RatioSides("S10", null, 30L)));
        assertEquals(0, missing.shown().byName().get("HIDDEN"));
    }

    @Test
    void sharesAreOfThoseThatShowBothAmounts() {
        var both = told(late(0, 9, 900), late(31, 9, 100)).shown();
        var one = told(late(0, 9, 9_900), late(31, 4, 100)).shown();
        var measures = PortfolioFigures.measures(List.of(both, one));
        assertEquals(11_000L, measures.get("outstandingMinor"));
        assertEquals(100L, measures.get("atRisk30Minor"));
        assertEquals(new BigDecimal("10.00"), measures.get("atRisk30Percent"));
    }

    /** Whatever up to four sums that are shown come to, added and subtracted, is of nobody or of five. */
    @Test
    void nothingThatIsShownComesToLoansOfFew() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            ToldFigures figures = generated(random);
            Set<String> names = figures.shown().byName().keySet();
            List<LoanSum> shown = Arrays.stream(LoanSum.values())
                    .filter(each -> names.contains(each.name()))
                    .toList();
            assertFalse(isDerivable(figures.loans(), shown), () -> "seed " + seed + " " + figures);
        }
    }

    @Test
    void theAttackFindsFewWhereNothingIsHidden() {
        Random random = new Random(5);
        int found = 0;
        for (int i = 0; i < 100; i++) {
            found += isDerivable(generated(random).loans(), List.of(LoanSum.values())) ? 1 : 0;
        }
        assertTrue(found > 50, "found " + found);
    }

    @Test
    void muchIsShownOfALargeBook() {
        var figures = told(late(0, 200, 100), late(2, 30, 10), late(31, 12, 10), late(61, 7, 10), late(91, 3, 10));
        for (String name : List.of("OUTSTANDING", "AT_RISK_30", "AT_RISK_1", "NOT_LATE")) {
            assertTrue(shows(figures, name), name);
        }
        assertFalse(shows(figures, "AT_RISK_90"));
    }

    private static boolean isDerivable(List<LoanBand> loans, List<LoanSum> shown) {
        return isDerivable(loans, shown, 0, new int[loans.size()], 4);
    }

    private static boolean isDerivable(List<LoanBand> loans, List<LoanSum> shown, int from, int[] times, int more) {
        List<LoanBand> left = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (times[i] != 0) {
                left.add(loans.get(i));
            }
        }
        long borrowers = left.stream().mapToLong(LoanBand::borrowers).sum();
        if (!left.isEmpty() && borrowers < Protection.SMALLEST_SHOWN) {
            return true;
        }
        for (int next = from; more > 0 && next < shown.size(); next++) {
            for (int sign : new int[] {1, -1}) {
                int[] then = times.clone();
                for (int i = 0; i < then.length; i++) {
                    then[i] += shown.get(next).takes(loans.get(i)) ? sign : 0;
                }
                if (isDerivable(loans, shown, next + 1, then, more - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ToldFigures generated(Random random) {
        List<LoanBand> loans = new ArrayList<>();
        for (int fromDays : FROM_DAYS) {
            for (boolean restructured : new boolean[] {false, true}) {
                int borrowers = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 12);
                if (borrowers > 0) {
                    loans.add(new LoanBand(fromDays, restructured, borrowers + random.nextInt(3), borrowers, 1, 0));
                }
            }
        }
        return new ToldFigures(0, loans, List.of());
    }

    private static boolean shows(ToldFigures figures, String name) {
        return figures.shown().byName().containsKey(name);
    }

    private static long value(ToldFigures figures, String name) {
        return Objects.requireNonNull(figures.all().byName().get(name));
    }

    private static ToldFigures told(LoanBand... loans) {
        return new ToldFigures(7, List.of(loans), List.of(E1));
    }

    private static LoanBand late(int fromDays, int borrowers, long minor) {
        return new LoanBand(fromDays, false, borrowers, borrowers, minor, 0);
    }

    private static LoanBand again(int fromDays, int borrowers, long minor) {
        return new LoanBand(fromDays, true, borrowers, borrowers, minor, 0);
    }
}
