package coop.minga.membership.workprofile.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row.
 *
 * <p>Guarantee: at least one day.
 *
 * @param from the first day
 * @param to the first day that is no longer one of them; null without an end
 */
public record Days(LocalDate from, @Nullable LocalDate to) {
    public Days {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("No days from " + from + " to before " + to + ".");
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The days that are in both. */
    Optional<Days> and(Days other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return end != null && !first.isBefore(end) ? Optional.empty() : Optional.of(new Days(first, end));
    }

    /** The days of these that are not among the others. */
    Stream<Days> minus(Days other) {
        Stream<Days> before = from.isBefore(other.from) ? and(new Days(from, other.from)).stream() : Stream.empty();
        Stream<Days> after = other.to == null ? Stream.empty() : and(new Days(other.to, null)).stream();
        return Stream.concat(before, after);
    }
}
