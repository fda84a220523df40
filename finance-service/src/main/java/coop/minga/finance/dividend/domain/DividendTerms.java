package coop.minga.finance.dividend.domain;

import coop.minga.finance.dividend.DividendBasis;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is given on one basis: by a rate of the year, or a total that is shared out.
 *
 * <p>Guarantee: one of both. By a rate each account's amount is rounded once, half to even; of a total nothing is left over
 * and nothing is added.
 *
 * @param taxPpm withheld of each amount, in millionths
 */
public record DividendTerms(
        DividendBasis basis,
        @Nullable Integer ratePpm,
        @Nullable Money total,
        int taxPpm) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal TWELVE_MILLION = BigDecimal.valueOf(12_000_000);

    public DividendTerms {
        if ((ratePpm == null) == (total == null)) {
            throw new IllegalArgumentException("A part has either a rate or a total.");
        }
    }

    /**
     * What one account is given.
     *
     * <p>Guarantee: the tax is a part of it.
     */
    public record Share(Holding holding, long grossMinor, long taxMinor) {}

    /**
     * Shares out over accounts; in their order where remainders are equal.
     *
     * @throws DomainFailure DIVIDEND_NOTHING_HELD of a total
     */
    public List<Share> share(List<Holding> holdings) {
        List<Long> gross = total == null ? byRate(holdings) : ofTotal(holdings, total);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < holdings.size(); i++) {
            BigDecimal tax = BigDecimal.valueOf(gross.get(i)).multiply(BigDecimal.valueOf(taxPpm));
            shares.add(new Share(holdings.get(i), gross.get(i), divide(tax, MILLION)));
        }
        return shares;
    }

    private List<Long> byRate(List<Holding> holdings) {
        long rate = ratePpm == null ? 0 : ratePpm;
        return holdings.stream()
                .map(each -> divide(
                        BigDecimal.valueOf(each.monthsMinor()).multiply(BigDecimal.valueOf(rate)), TWELVE_MILLION))
                .toList();
    }

    private static List<Long> ofTotal(List<Holding> holdings, Money total) {
        List<Long> weights = holdings.stream().map(Holding::monthsMinor).toList();
        if (weights.stream().allMatch(weight -> weight == 0)) {
            throw new DomainFailure(
                    DividendFailure.DIVIDEND_NOTHING_HELD,
                    "Nobody held or paid anything in that year to share it out by.");
        }
        return total.allocate(weights).stream().map(Money::minor).toList();
    }

    private static long divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
