package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.Attendance;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member's passbook of a cycle.
 *
 * <p>Guarantee: of the sheets that stand, meeting by meeting.
 */
@Schema(name = "GroupPassbook")
public record PassbookView(
        UUID membership,
        int number,
        int shares,
        Amount paidForShares,
        @Nullable GroupLoanView loan,
        Amount fines,
        Amount socialContributions,
        Amount socialGrants,
        List<Page> meetings) {

    /**
     * What one meeting wrote into the book.
     *
     * <p>Guarantee: what is owed and the shares so far are of the end of that meeting.
     */
    @Schema(name = "GroupPassbookPage")
    public record Page(
            UUID meeting,
            LocalDate heldOn,
            Attendance attendance,
            int shares,
            int sharesSoFar,
            Amount repaid,
            @Nullable Amount lent,
            Amount owed,
            Amount fines,
            Amount socialContribution,
            Amount socialGrant) {}
}
