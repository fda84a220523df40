package coop.minga.finance.guarantee.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor says to a proposal.
 *
 * <p>Guarantee: none; {@link Guarantee#answer} checks it.
 *
 * @param evidenceOn the day of the paper it stands on; null if she answered herself
 */
public record Answer(boolean isYes, @Nullable LocalDate evidenceOn) {}
