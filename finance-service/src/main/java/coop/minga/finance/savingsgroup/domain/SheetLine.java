package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.member.MembershipId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting's sheet says of one member.
 *
 * <p>Guarantee: none; the cycle's book checks it.
 *
 * @param repaidMinor on the loan that is owed, charges first
 * @param fines codes of the cycle's list, paid in the meeting
 * @param socialMinor into the social fund
 * @param grantMinor out of the social fund
 */
public record SheetLine(
        MembershipId membership,
        Attendance attendance,
        int shares,
        long repaidMinor,
        @Nullable LoanAsked loan,
        List<String> fines,
        long socialMinor,
        long grantMinor) {
    public SheetLine {
        fines = List.copyOf(fines);
    }
}
