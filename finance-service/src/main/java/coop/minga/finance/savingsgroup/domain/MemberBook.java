package coop.minga.finance.savingsgroup.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member has in a cycle: the figures of a passbook.
 *
 * <p>Guarantee: immutable.
 *
 * @param loan while something of it is owed
 */
public record MemberBook(int shares, @Nullable GroupLoan loan, long finesMinor, long socialMinor, long grantsMinor) {
    /** Of somebody who has done nothing yet. */
    public static final MemberBook NEW = new MemberBook(0, null, 0, 0, 0);

    public Optional<GroupLoan> owed() {
        return Optional.ofNullable(loan);
    }

    MemberBook on(LocalDate day, int chargePpm) {
        return loan == null
                ? this
                : new MemberBook(shares, loan.on(day, chargePpm), finesMinor, socialMinor, grantsMinor);
    }

    MemberBook after(SheetLine line, @Nullable GroupLoan left, long paidInFines) {
        return new MemberBook(
                Math.addExact(shares, line.shares()),
                left == null || left.owedMinor() == 0 ? null : left,
                Math.addExact(finesMinor, paidInFines),
                Math.addExact(socialMinor, line.socialMinor()),
                Math.addExact(grantsMinor, line.grantMinor()));
    }
}
