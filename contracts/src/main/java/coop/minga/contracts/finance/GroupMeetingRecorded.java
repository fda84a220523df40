package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a savings group was entered in its books, for the first time or anew.
 *
 * <p>Guarantee: the last version of a meeting stands; its journal entry is in the place of the one before, which was taken
 * back. Sums of the group, never what one member has.
 */
public record GroupMeetingRecorded(
        UUID meetingId,
        long version,
        UUID organisation,
        UUID cycleId,
        String cause,
        LocalDate heldOn,
        Instant recordedAt,
        @Nullable UUID journalEntryId,
        int membersThere,
        long shares,
        String currency,
        long sharesMinor,
        long principalRepaidMinor,
        long chargesPaidMinor,
        long finesMinor,
        long lentMinor,
        long socialContributionsMinor,
        long socialGrantsMinor,
        long boxMinor,
        long socialFundMinor,
        long boxDifferenceMinor,
        long socialFundDifferenceMinor) {
    public static final String TYPE = "coop.minga.finance.group-meeting-recorded.v1";
    public static final String TOPIC = "minga.finance.group-meeting";
}
