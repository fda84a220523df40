package coop.minga.membership.unit.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.domain.Unit;
import coop.minga.membership.unit.domain.UnitStanding;
import coop.minga.membership.unit.domain.UnitState;
import coop.minga.membership.unit.domain.UnitTree;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which units a list keeps.
 *
 * <p>Guarantee: a question about the tree below a unit or about another time is answered from all steps of the
 * organisation's units, any other from an index.
 *
 * @param parent only what stands immediately below this unit
 * @param under this unit and all that stands below it, however deep
 * @param isTop only what stands below no unit (true) or below one (false)
 */
public record UnitFilter(
        @Nullable UUID parent,
        @Nullable UUID under,
        @Nullable Boolean isTop,
        @Nullable UnitState state,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {

    /** The ids of the units to keep; null where the columns answer. */
    @Nullable Set<UUID> matching(OrganisationId organisation, Supplier<List<Unit>> all) {
        if (under == null && asOf == null && knownAt == null) {
            return null;
        }
        var histories = all.get().stream().collect(Collectors.toMap(Unit::id, Unit::history));
        var standing = new UnitTree(organisation, histories).standing(asOf, knownAt);
        return standing.entrySet().stream()
                .filter(each -> matches(each.getKey(), each.getValue(), standing))
                .map(each -> each.getKey().value())
                .collect(Collectors.toSet());
    }

    private boolean matches(UnitId id, UnitStanding unit, Map<UnitId, UnitStanding> standing) {
        UnitId above = unit.parent();
        return (parent == null || (above != null && above.value().equals(parent)))
                && (isTop == null || isTop == (above == null))
                && (state == null || state == unit.state())
                && (under == null || isUnder(under, id, standing));
    }

    private static boolean isUnder(UUID root, UnitId id, Map<UnitId, UnitStanding> standing) {
        UnitId here = id;
        while (here != null && !here.value().equals(root)) {
            UnitStanding found = standing.get(here);
            here = found == null ? null : found.parent();
        }
        return here != null;
    }

    List<Predicate> of(CriteriaBuilder criteria, Root<Unit> row, @Nullable Set<UUID> matching) {
        if (matching != null) {
            return List.of(
                    matching.isEmpty() ? criteria.disjunction() : row.get("id").in(matching));
        }
        List<Predicate> where = new ArrayList<>();
        if (parent != null) {
            where.add(criteria.equal(row.get("parent"), parent));
        }
        if (isTop != null) {
            where.add(isTop ? row.get("parent").isNull() : row.get("parent").isNotNull());
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }
}
