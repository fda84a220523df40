package coop.minga.membership.resolution.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step, when, from which day on it counts, and what was written about it.
 *
 * <p>Guarantee: the day is not in the future where the organisation is, and not before anybody's books begin.
 *
 * @param sealedNote what else the minutes say, under the resolution's key
 */
public record StepTaken(String actor, @Nullable String sealedNote, LocalDate effectiveOn, Instant now, ZoneId zone) {
    /** Also keeps days within what the database can store. */
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    /** @throws DomainFailure RESOLUTION_DATE_NOT_ALLOWED */
    public StepTaken {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (effectiveOn.isAfter(today) || effectiveOn.isBefore(EARLIEST)) {
            throw DomainFailure.at(
                    ResolutionFailure.RESOLUTION_DATE_NOT_ALLOWED,
                    "/effectiveOn",
                    "Name a day from %s to %s (today).".formatted(EARLIEST, today));
        }
    }
}
