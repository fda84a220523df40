package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.guarantee.store.Deposits;
import coop.minga.finance.guarantee.store.Guarantors;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Whether a guarantor can stand for so much more.
 *
 * <p>Guarantee: as of now; what is said before a pledge is said for the answer's sake, and the hold decides.
 */
@ApplicationScoped
class Capacity {
    private final Deposits deposits;
    private final Guarantors guarantors;

    Capacity(Deposits deposits, Guarantors guarantors) {
        this.deposits = deposits;
        this.guarantors = guarantors;
    }

    /** @throws DomainFailure GUARANTEE_ABOVE_CAPACITY, GUARANTOR_IN_TOO_MANY_LOANS, each with its numbers */
    void require(KnownLoan loan, MembershipId guarantor, MemberAccountId account, Money amount) {
        int most = loan.terms().guarantees().mostLoans();
        int others = guarantors.otherLoans(List.of(guarantor), loan.id()).getOrDefault(guarantor, 0);
        if (others >= most) {
            throw new DomainFailure(
                    GuaranteeFailure.GUARANTOR_IN_TOO_MANY_LOANS,
                    "Let another member stand for it.",
                    Map.of(
                            "account", account.value(),
                            "loans", others,
                            "atMost", most));
        }
        Money free = deposits.of(account).map(Deposits.Free::amount).orElse(Money.zero(amount.currency()));
        if (free.compareTo(amount) < 0) {
            throw new DomainFailure(
                    GuaranteeFailure.GUARANTEE_ABOVE_CAPACITY,
                    "Stand for at most what is free.",
                    Map.of(
                            "account", account.value(),
                            "free", Amount.of(free),
                            "offered", Amount.of(amount)));
        }
    }
}
