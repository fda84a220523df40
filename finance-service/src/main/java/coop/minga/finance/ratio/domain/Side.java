package coop.minga.finance.ratio.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands above or below the line of a ratio.
 *
 * <p>Guarantee: the sum of its parts, each by its weight, rounded once.
 */
public record Side(List<Weighted> parts) {
    public Side {
        parts = List.copyOf(parts);
    }

    /**
     * A part and how much of it counts.
     *
     * <p>Guarantee: none.
     *
     * @param percent below zero where it is taken off
     */
    public record Weighted(Taken taken, int percent) {}

    static Side of(Taken... added) {
        return new Side(List.of()).plus(100, added);
    }

    Side less(Taken... taken) {
        return plus(-100, taken);
    }

    Side plus(int percent, Taken... taken) {
        List<Weighted> all = new ArrayList<>(parts);
        for (Taken each : taken) {
            all.add(new Weighted(each, percent));
        }
        return new Side(all);
    }

    /** The first reason why it cannot be told. */
    public Optional<Missing> missing() {
        return parts.stream()
                .map(Weighted::taken)
                .map(Taken::missing)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Minor units of money, or people. */
    public long minor() {
        return parts.stream()
                .map(each -> BigDecimal.valueOf(each.taken().minor()).multiply(BigDecimal.valueOf(each.percent(), 2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    public boolean isMoney() {
        return parts.stream().allMatch(each -> each.taken().part().isMoney());
    }
}
