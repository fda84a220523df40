package coop.minga.finance.guarantee.domain;

import coop.minga.platform.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of each pledge is called when a loan is not paid back.
 *
 * <p>Guarantee: all parts together are what is due, or all that is pledged if that is less, to the smallest unit; no part
 * is more than its pledge. The borrower's own deposits are used up before anybody else's, and the others answer in
 * proportion to what they pledged.
 */
public final class ProRataCall {
    private ProRataCall() {}

    /**
     * What can be called.
     *
     * @param isOwn of the borrower
     */
    public record Pledged(boolean isOwn, long minor) {}

    /** The parts in the order of the pledges; by largest remainder, earlier pledges first among equals. */
    public static List<Money> parts(Money due, List<Pledged> pledges) {
        List<Money> own = among(due, weights(pledges, true));
        Money left = own.stream().reduce(due, Money::minus);
        List<Money> others = among(left, weights(pledges, false));
        List<Money> parts = new ArrayList<>(pledges.size());
        for (int i = 0; i < pledges.size(); i++) {
            parts.add(own.get(i).plus(others.get(i)));
        }
        return parts;
    }

    private static List<Long> weights(List<Pledged> pledges, boolean isOwn) {
        return pledges.stream()
                .map(each -> each.isOwn() == isOwn ? each.minor() : 0)
                .toList();
    }

    private static List<Money> among(Money due, List<Long> weights) {
        long pledged = weights.stream().reduce(0L, Math::addExact);
        if (pledged == 0) {
            return weights.stream().map(_ -> Money.zero(due.currency())).toList();
        }
        return new Money(Math.min(due.minor(), pledged), due.currency()).allocate(weights);
    }
}
