package coop.minga.finance.loan.app;

import coop.minga.finance.loan.Borrower;
import coop.minga.finance.loan.domain.LoanFailure;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Knows whom can be lent to. That a group is known, the database checks when the loan is written.
 *
 * <p>Guarantee: inside the caller's transaction.
 */
@ApplicationScoped
class Borrowers {
    private final MemberQueries members;

    Borrowers(MemberQueries members) {
        this.members = members;
    }

    /** @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN */
    void requireKnown(Borrower borrower) {
        MembershipId member = borrower.membership();
        if (member != null) {
            members.require(member);
        }
    }

    /** @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN, LOAN_BORROWER_ENDED */
    void requireOpen(Borrower borrower, LocalDate today) {
        MembershipId member = borrower.membership();
        if (member != null && !members.isOpenOn(member, today)) {
            throw new DomainFailure(LoanFailure.LOAN_BORROWER_ENDED, "Lend to those who are, or apply to be, members.");
        }
    }
}
