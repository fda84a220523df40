package coop.minga.contracts.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The unit a membership belonged to, and the business days on which it did.
 *
 * <p>Guarantee: {@code from} is the first day, {@code to} the first day on which it did no longer; open while null.
 */
public record UnitPeriod(
        UUID unitId, LocalDate from, @Nullable LocalDate to) {}
