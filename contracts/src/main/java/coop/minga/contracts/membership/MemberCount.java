package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many members an affiliate has, as one of its parties counted on a business day.
 *
 * <p>Guarantee: declared, verified and paid-up are three numbers, never one; a count never changes, a later one for the
 * same kind and day replaces it.
 */
public record MemberCount(
        String kind,
        long total,
        @Nullable Long women,
        @Nullable String method,
        LocalDate asOf,
        Instant recordedAt) {}
