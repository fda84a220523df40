package coop.minga.membership.standing.domain;

import coop.minga.membership.standing.CoverageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a member's dues were on a day, as far as was known at an instant.
 *
 * <p>Guarantee: never changes; says nothing of the membership itself.
 *
 * @param day for which it is asked
 * @param paidThrough the last day that is paid; none if null
 * @param waivedThrough the last day that is waived; none if null
 * @param owedFrom the first day for which dues are owed at all: that of the admission
 */
public record Dues(
        LocalDate day,
        @Nullable LocalDate paidThrough,
        @Nullable LocalDate waivedThrough,
        LocalDate owedFrom) {

    /** @param recorded all that was ever recorded, in any order */
    public static Dues on(
            LocalDate day, @Nullable Instant knownAt, Collection<Coverage> recorded, LocalDate admittedOn) {
        List<Coverage> known = recorded.stream()
                .filter(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                .toList();
        Set<CoverageId> corrected =
                known.stream().map(Coverage::corrects).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        List<Coverage> standing = known.stream()
                .filter(each -> !corrected.contains(each.id()))
                .filter(each -> !each.effectiveOn().isAfter(day))
                .toList();
        return new Dues(day, last(standing, CoverageKind.PAID), last(standing, CoverageKind.WAIVED), admittedOn);
    }

    private static @Nullable LocalDate last(List<Coverage> standing, CoverageKind kind) {
        return standing.stream()
                .filter(each -> each.kind() == kind)
                .map(Coverage::through)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How many days nothing covers, until and with the day; 0 while something does. */
    public long daysOwed() {
        LocalDate covered = owedFrom.minusDays(1);
        for (LocalDate through : new LocalDate[] {paidThrough, waivedThrough}) {
            covered = through != null && through.isAfter(covered) ? through : covered;
        }
        return Math.max(0, ChronoUnit.DAYS.between(covered, day));
    }

    /** @param graceDays how many owed days still count as in grace */
    public Standing standing(long graceDays) {
        if (paidThrough != null && !paidThrough.isBefore(day)) {
            return Standing.GOOD;
        }
        if (waivedThrough != null && !waivedThrough.isBefore(day)) {
            return Standing.WAIVED;
        }
        return daysOwed() <= graceDays ? Standing.IN_GRACE : Standing.IN_ARREARS;
    }
}
