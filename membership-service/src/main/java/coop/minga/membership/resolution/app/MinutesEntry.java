package coop.minga.membership.resolution.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a step was taken and what else the minutes say of it.
 *
 * <p>Guarantee: none by itself.
 *
 * @param effectiveOn today if null
 */
public record MinutesEntry(
        @Nullable LocalDate effectiveOn, @Nullable String note) {}
