package coop.minga.membership.unit.domain;

import coop.minga.membership.unit.UnitId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a tree on a day: a unit stands below itself, or is open below a parent that is not.
 *
 * <p>Guarantee: of several faults one of the earliest day.
 *
 * @param parent the one that is not open; null for a circle
 */
record UnitTreeFault(UnitId unit, @Nullable UnitId parent, LocalDate day) {

    /** Looks at the given day and at every later one on which something changed. */
    static Optional<UnitTreeFault> first(Map<UnitId, UnitHistory> units, LocalDate since) {
        Set<LocalDate> days = new TreeSet<>(Set.of(since));
        units.values().forEach(history -> history.transitions().stream()
                .map(UnitTransition::effectiveOn)
                .filter(since::isBefore)
                .forEach(days::add));
        return days.stream().flatMap(day -> on(day, units).stream()).findFirst();
    }

    boolean isCircle() {
        return parent == null;
    }

    private static Optional<UnitTreeFault> on(LocalDate day, Map<UnitId, UnitHistory> units) {
        Map<UnitId, UnitStanding> standing = new HashMap<>();
        units.forEach((id, history) -> history.on(day).ifPresent(found -> standing.put(id, found)));
        Set<UnitId> sound = new HashSet<>();
        for (UnitId id : standing.keySet()) {
            Set<UnitId> way = new HashSet<>();
            UnitId here = id;
            while (here != null && !sound.contains(here)) {
                if (!way.add(here)) {
                    return Optional.of(new UnitTreeFault(here, null, day));
                }
                UnitStanding found = standing.get(here);
                UnitId above = found == null ? null : found.parent();
                if (found != null && found.isOpen() && above != null && !isOpen(standing.get(above))) {
                    return Optional.of(new UnitTreeFault(here, above, day));
                }
                here = above;
            }
            sound.addAll(way);
        }
        return Optional.empty();
    }

    private static boolean isOpen(@Nullable UnitStanding standing) {
        return standing != null && standing.isOpen();
    }
}
