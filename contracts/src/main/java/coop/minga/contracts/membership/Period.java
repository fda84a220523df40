package coop.minga.contracts.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state and the business days on which it held, in the zone of the record's organisation.
 *
 * <p>Guarantee: {@code from} is the first day, {@code to} the first day on which it held no longer; open while null.
 */
public record Period(String state, LocalDate from, @Nullable LocalDate to) {}
