package coop.minga.membership.workprofile.app;

import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.membership.workprofile.domain.WorkProfileVersion;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which work profiles a list keeps; null keeps all.
 *
 * <p>Guarantee: those taken back are left out, as far as was known at the time asked for.
 */
public record WorkProfileFilter(
        @Nullable UUID personId,
        @Nullable String workerGroup,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {

    /** What an index answers that has the jobs in the order they were recorded in, as they are known now. */
    List<Predicate> indexed(CriteriaBuilder criteria, Root<WorkProfile> row) {
        if (personId != null) {
            return List.of(criteria.equal(row.get("person"), personId));
        }
        return workerGroup == null ? List.of() : List.of(criteria.equal(row.get("workerGroup"), workerGroup));
    }

    /** Everything that is asked for of the jobs as they are known now. */
    List<Predicate> sieve(CriteriaBuilder criteria, Root<WorkProfile> row) {
        return held(criteria, row, row.get("workerGroup"));
    }

    /** Everything that is asked for of the jobs as they were known. */
    List<Predicate> knownThen(CriteriaBuilder criteria, Root<WorkProfile> row) {
        return List.of(criteria.exists(knownThen(criteria, row, Objects.requireNonNull(knownAt))));
    }

    private Subquery<Integer> knownThen(CriteriaBuilder criteria, Root<WorkProfile> row, Instant at) {
        Subquery<Integer> versions = criteria.createQuery().subquery(Integer.class);
        ListJoin<WorkProfile, WorkProfileVersion> version =
                versions.correlate(row).joinList("versions");
        Subquery<Integer> position = versions.subquery(Integer.class);
        ListJoin<WorkProfile, WorkProfileVersion> any = position.correlate(row).joinList("versions");
        position.select(criteria.max(any.index())).where(criteria.lessThanOrEqualTo(any.get("recordedAt"), at));
        List<Predicate> where =
                new ArrayList<>(held(criteria, version, version.get("terms").get("workerGroup")));
        where.add(criteria.equal(version.index(), position));
        return versions.select(criteria.literal(1)).where(where.toArray(Predicate[]::new));
    }

    private List<Predicate> held(CriteriaBuilder criteria, Path<?> path, Path<String> group) {
        List<Predicate> where = new ArrayList<>();
        where.add(criteria.isFalse(path.get("withdrawn")));
        if (personId != null) {
            where.add(criteria.equal(path.get("person"), personId));
        }
        if (workerGroup != null) {
            where.add(criteria.equal(group, workerGroup));
        }
        if (asOf != null) {
            where.add(criteria.lessThanOrEqualTo(path.get("validFrom"), asOf));
            where.add(
                    criteria.or(criteria.isNull(path.get("validTo")), criteria.greaterThan(path.get("validTo"), asOf)));
        }
        return where;
    }
}
