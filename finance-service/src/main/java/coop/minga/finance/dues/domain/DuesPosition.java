package coop.minga.finance.dues.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands with the charges: what of each is paid, and what is paid in advance.
 *
 * <p>Guarantee: what is paid lies on the oldest charges, to the last shilling; what no charge has taken yet is the advance.
 * Follows from the charges and from what the dues account holds, and from nothing else: whatever is paid, reversed or
 * charged late, in whatever order, the same charges and the same balance give the same position.
 *
 * @param settled the oldest first
 * @param advanceMinor paid, and not taken by a charge yet
 * @param otherMinor owed, but not by a charge: it stood in the books before
 */
public record DuesPosition(List<Settled> settled, long advanceMinor, long otherMinor) {

    /**
     * A charge, as far as it matters here.
     *
     * <p>Guarantee: at most the whole of it is waived.
     */
    public interface Charge {
        LocalDate start();

        LocalDate end();

        LocalDate dueOn();

        long amountMinor();

        long waivedMinor();

        /** Decides between charges of the same day. */
        String name();
    }

    /** A charge with what is still open of it. */
    public record Settled(Charge charge, long openMinor) {
        public long paidMinor() {
            return charge.amountMinor() - charge.waivedMinor() - openMinor;
        }

        /** What is waived is not paid, and not unpaid either. */
        boolean isPaid() {
            return openMinor == 0 && charge.waivedMinor() == 0;
        }
    }

    public DuesPosition {
        settled = List.copyOf(settled);
    }

    /** @param balanceMinor what the dues account holds: owed if positive, paid in advance if negative */
    public static DuesPosition of(Collection<? extends Charge> charges, long balanceMinor) {
        List<? extends Charge> newestFirst = charges.stream()
                .sorted(Comparator.comparing(Charge::start)
                        .thenComparing(Charge::dueOn)
                        .thenComparing(Charge::name)
                        .reversed())
                .toList();
        long owed = Math.max(balanceMinor, 0);
        Settled[] settled = new Settled[newestFirst.size()];
        for (int i = 0; i < settled.length; i++) {
            Charge charge = newestFirst.get(i);
            long open = Math.min(owed, charge.amountMinor() - charge.waivedMinor());
            owed -= open;
            settled[settled.length - 1 - i] = new Settled(charge, open);
        }
        return new DuesPosition(List.of(settled), Math.max(-balanceMinor, 0), owed);
    }

    public long openMinor() {
        return otherMinor + settled.stream().mapToLong(Settled::openMinor).sum();
    }

    public long paidMinor() {
        return settled.stream().mapToLong(Settled::paidMinor).sum();
    }

    /**
     * The last day for which nothing has to be paid any more; none if null, because nothing was charged yet or more is owed
     * than was charged. Before the first charge nothing was owed. From the first charge on that is open nothing counts; what
     * is waived does not count as paid. Where dues of several plans are owed beside each other, the one that is paid for the
     * shortest time decides.
     */
    public @Nullable LocalDate paidThrough() {
        if (settled.isEmpty() || otherMinor > 0) {
            return null;
        }
        LocalDate firstOpen =
                first(each -> each.openMinor() > 0).map(Charge::start).orElse(LocalDate.MAX);
        List<Charge> paid = settled.stream()
                .filter(Settled::isPaid)
                .map(Settled::charge)
                .filter(each -> each.start().isBefore(firstOpen))
                .toList();
        if (paid.isEmpty()) {
            return settled.getFirst().charge().start().minusDays(1);
        }
        LocalDate latest = paid.getLast().start();
        LocalDate through = paid.stream()
                .map(Charge::end)
                // A plan that ended before the latest charge began does not hold the others back.
                .filter(end -> !end.isBefore(latest))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return through.isBefore(firstOpen) ? through : firstOpen.minusDays(1);
    }

    /** The day by which the oldest charge that is still open was to be paid, if that day is over; null otherwise. */
    public @Nullable LocalDate overdueSince(LocalDate today) {
        return first(each -> each.openMinor() > 0 && each.charge().dueOn().isBefore(today))
                .map(Charge::dueOn)
                .orElse(null);
    }

    /** What should have been paid before a day. */
    public long overdueMinor(LocalDate today) {
        return settled.stream()
                .filter(each -> each.charge().dueOn().isBefore(today))
                .mapToLong(Settled::openMinor)
                .sum();
    }

    private Optional<Charge> first(Predicate<Settled> test) {
        return settled.stream().filter(test).map(Settled::charge).findFirst();
    }
}
