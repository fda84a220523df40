package coop.minga.membership.registration.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The attempts before and after a registration: of one organisation they follow each other and do not overlap.
 *
 * <p>Guarantee: none by itself; the registration stays between them.
 *
 * @param endOfPrevious null for the first
 * @param beginOfNext null for the newest
 */
public record RegistrationNeighbours(
        @Nullable LocalDate endOfPrevious, @Nullable LocalDate beginOfNext) {}
