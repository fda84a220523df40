package coop.minga.finance.checkoff.domain;

import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Deductions as they are kept, in parallel columns.
 *
 * <p>Guarantee: no state.
 */
final class Deductions {
    private Deductions() {}

    static List<Deduction> of(String[] destinations, @Nullable UUID[] accounts, long[] amountsMinor) {
        return IntStream.range(0, destinations.length)
                .mapToObj(i -> new Deduction(
                        Destination.valueOf(destinations[i]),
                        accounts[i] == null ? null : new DeductionTarget(accounts[i]),
                        amountsMinor[i]))
                .toList();
    }
}
