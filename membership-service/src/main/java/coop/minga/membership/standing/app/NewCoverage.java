package coop.minga.membership.standing.app;

import coop.minga.membership.standing.CoverageId;
import coop.minga.membership.standing.domain.CoverageKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a treasurer says about a member's dues.
 *
 * <p>Guarantee: none by itself; whoever records it checks it.
 *
 * @param through null takes back what it corrects
 * @param effectiveOn today if null
 */
public record NewCoverage(
        CoverageId id,
        CoverageKind kind,
        @Nullable LocalDate through,
        @Nullable LocalDate effectiveOn,
        @Nullable CoverageId corrects) {}
