package coop.minga.finance.savingsgroup.app;

import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a group stands on a day.
 *
 * <p>Guarantee: shares and loans as the standing sheets say; the boxes as the books do.
 */
@Schema(name = "GroupPosition")
public record CyclePositionView(
        UUID cycle,
        LocalDate asOf,
        int meetings,
        long shares,
        Amount paidForShares,

        @Schema(description = "Now, and not on the day.") BoxesView boxes,

        Amount principalOwed,
        Amount chargesOwed,
        int lateLoans,
        List<OfMember> members) {

    /**
     * What one member has and owes.
     *
     * <p>Guarantee: as the passbook says.
     *
     * @param number of the passbook
     */
    @Schema(name = "GroupMemberPosition")
    public record OfMember(
            UUID membership,
            int number,
            int shares,
            @Nullable GroupLoanView loan) {}
}
