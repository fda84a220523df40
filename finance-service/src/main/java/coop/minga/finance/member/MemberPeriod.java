package coop.minga.finance.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state of a membership, in membership-service's words, and the business days on which it held.
 *
 * <p>Guarantee: {@code from} is the first day, {@code to} the first day on which it held no longer; open while null.
 */
public record MemberPeriod(
        String state, LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
