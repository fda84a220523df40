package coop.minga.finance.dues.domain;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a member's dues that others have to know.
 *
 * <p>Guarantee: the versions of one account are without a gap from 1 on.
 */
public sealed interface DuesEvent {
    Head head();

    /** Whose dues, and the how manieth event of them. */
    record Head(
            DuesAccountId account,
            long version,
            OrganisationId organisation,
            MembershipId membership,
            Instant recordedAt) {}

    /**
     * Dues were paid, an advance was taken by new charges, or a payment was taken back.
     *
     * @param entry in the journal; none where an advance was taken
     * @param movedMinor negative where it was taken back
     */
    record Paid(
            Head head,
            @Nullable UUID entry,
            LocalDate effectiveOn,
            long movedMinor,
            @Nullable LocalDate paidThrough,
            DuesPosition position)
            implements DuesEvent {}

    /** @param through the last day that is waived; null if the waiver was ended before it began */
    record Waived(
            Head head,
            LocalDate effectiveOn,
            UUID waiver,
            LocalDate from,
            @Nullable LocalDate through) implements DuesEvent {}

    /** @param since the day by which the oldest of the open charges was to be paid */
    record Overdue(
            Head head,
            LocalDate effectiveOn,
            LocalDate since,
            long overdueMinor,
            @Nullable LocalDate paidThrough) implements DuesEvent {}
}
