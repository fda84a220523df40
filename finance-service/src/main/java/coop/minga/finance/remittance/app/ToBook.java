package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.store.RemittanceBookings.Booking;
import org.jspecify.annotations.Nullable;

/**
 * What of a line is to be booked for what.
 *
 * <p>Guarantee: positive.
 *
 * @param entry the id its journal entry gets
 * @param target of the member's, where there can be several
 */
record ToBook(
        JournalEntryId entry,
        RemittanceLineId line,
        MembershipId member,
        Destination destination,
        @Nullable DeductionTarget target,
        long minor) {
    Booking booking() {
        return new Booking(entry, line, destination.name(), minor);
    }
}
