package coop.minga.finance.ratio.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ratios, by the codes and with the goals of the World Council of Credit Unions (D. C. Richardson, PEARLS Monitoring
 * System, WOCCU Toolkit Series 4, 2009).
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum RatioCode {
    P1("Allowance for losses ÷ loans late more than 12 months", 100, null),
    P2("What is left of the allowance ÷ loans late 1 to 12 months", 35, null),
    P6("Solvency: what the assets are worth ÷ members' savings, deposits and shares", 111, null),
    E1("Loans less allowance ÷ assets", 70, 80),
    E5("Members' savings and deposits ÷ assets", 70, 80),
    E6("What others lent ÷ assets", 0, 5),
    E7("Members' shares ÷ assets", null, 20),
    E8("Institutional capital ÷ assets", 10, null),
    E9("Institutional capital after expected losses ÷ assets", 10, null),
    A1("Loans late more than 30 days ÷ all loans", null, 5),
    A2("Assets that earn nothing ÷ assets", null, 5),
    A3("What costs nothing ÷ assets that earn nothing", 200, null),
    R9("Operating expenses of a year ÷ assets on average", null, 5),
    L1("Liquid money less what is soon to be paid ÷ members' savings and deposits", 15, 20),
    S10("Growth of the membership in a year", 15, null),
    /** The goal is ten points above the inflation of the country, which the books do not know. */
    S11("Growth of the assets in a year", null, null);

    private final String title;
    private final @Nullable Integer atLeast;
    private final @Nullable Integer atMost;

    RatioCode(String title, @Nullable Integer atLeast, @Nullable Integer atMost) {
        this.title = title;
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    public String title() {
        return title;
    }

    /** In percent. */
    public @Nullable Integer atLeast() {
        return atLeast;
    }

    /** In percent. */
    public @Nullable Integer atMost() {
        return atMost;
    }

    /** Whether a ratio is as it should be; nothing where the goal is no number. The ratio is not rounded for it. */
    Optional<Boolean> isMetBy(long numerator, long denominator) {
        if (atLeast == null && atMost == null) {
            return Optional.empty();
        }
        BigDecimal hundredfold = BigDecimal.valueOf(numerator).movePointRight(2);
        return Optional.of((atLeast == null || hundredfold.compareTo(goal(atLeast, denominator)) >= 0)
                && (atMost == null || hundredfold.compareTo(goal(atMost, denominator)) <= 0));
    }

    private static BigDecimal goal(int percent, long denominator) {
        return BigDecimal.valueOf(denominator).multiply(BigDecimal.valueOf(percent));
    }
}
