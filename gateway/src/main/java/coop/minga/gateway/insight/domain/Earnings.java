package coop.minga.gateway.insight.domain;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What the workers of a cell earn in a month, in one currency: quantiles, each the mean of five figures.
 *
 * <p>Guarantee: what is {@link #told} contradicts none of the populations behind the hidden counts. A quantile stands only
 * beside a count that is shown, which is the same in all of them, and no table says how many of a cell tell their
 * earnings: so the same earnings are possible in each.
 */
public record Earnings(
        Place place,
        CellKey group,
        String currency,
        long workers,
        long lowerQuartile,
        long median,
        long upperQuartile) {
    /** By what they are told; each row is of one currency. */
    public static final Set<Dimension> CUT =
            EnumSet.of(Dimension.AFFILIATE, Dimension.SEX, Dimension.WORKER_GROUP, Dimension.CURRENCY);

    /** Fewer workers, not counting the reader's own, have no quantile: each quarter holds five. */
    public static final int FEWEST = 20;

    private static final Set<Dimension> COUNTED =
            EnumSet.of(Dimension.AFFILIATE, Dimension.SEX, Dimension.WORKER_GROUP);

    private record Group(UUID organisation, CellKey group, String currency) {}

    /** Whether the month has the counts beside which they are told. */
    public static boolean areTold(MonthTables tables) {
        return tables.population().cuts().contains(COUNTED);
    }

    /** Those of the counted ones that may be told to whoever reads the place. */
    public static List<Earnings> told(MonthTables tables, List<Earnings> counted) {
        if (!areTold(tables)) {
            return List.of();
        }
        Map<Group, Long> own = new HashMap<>();
        counted.stream()
                .filter(each -> !each.place().isTotal())
                .forEach(each -> own.put(each.ofOrganisation(), each.workers()));
        return counted.stream()
                .filter(each ->
                        !tables.hidden().getOrDefault(each.place(), Set.of()).contains(each.group()))
                .filter(each ->
                        each.workers() - (each.place().isTotal() ? own.getOrDefault(each.ofOrganisation(), 0L) : 0)
                                >= FEWEST)
                .toList();
    }

    private Group ofOrganisation() {
        return new Group(place.organisation(), group, currency);
    }

    /** Those that a root reads: of all below it together, and of each. */
    public static List<Earnings> of(UUID root, MonthTables tables, List<Earnings> told) {
        Set<UUID> members = Objects.requireNonNull(tables.population().roots().get(root));
        return told.stream()
                .filter(each -> each.place().isTotal()
                        ? each.place().organisation().equals(root)
                        : members.contains(each.place().organisation()))
                .toList();
    }
}
