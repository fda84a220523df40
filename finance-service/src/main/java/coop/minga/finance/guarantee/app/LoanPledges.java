package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.Cover;
import coop.minga.finance.guarantee.domain.CoverRules;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.guarantee.domain.LoanNeed;
import coop.minga.finance.guarantee.domain.Parties;
import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.finance.guarantee.domain.PledgeChange.When;
import coop.minga.finance.guarantee.store.CalledPledges;
import coop.minga.finance.guarantee.store.Deposits;
import coop.minga.finance.guarantee.store.Guarantees;
import coop.minga.finance.guarantee.store.Guarantors;
import coop.minga.finance.loan.LoanApproved;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanStatusChanged;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a loan's life does to the deposits that stand for it.
 *
 * <p>Guarantee: in the transaction of what happens to the loan, which a refusal here refuses; pledges of the same member for
 * two loans come one after the other.
 */
@ApplicationScoped
public class LoanPledges {
    private final Guarantees guarantees;
    private final Guarantors guarantors;
    private final CalledPledges calls;
    private final Deposits deposits;
    private final LoanQueries loans;
    private final Capacity capacity;
    private final PledgeBook book;

    LoanPledges(
            Guarantees guarantees,
            Guarantors guarantors,
            CalledPledges calls,
            Deposits deposits,
            LoanQueries loans,
            Capacity capacity,
            PledgeBook book) {
        this.guarantees = guarantees;
        this.guarantors = guarantors;
        this.calls = calls;
        this.deposits = deposits;
        this.loans = loans;
        this.capacity = capacity;
        this.book = book;
    }

    /** Pledges what was agreed to, after the borrower's own deposits; who did not answer yet may still take over later. */
    void pledge(@Observes LoanApproved approved) {
        KnownLoan loan = loans.known(approved.loan());
        List<Guarantee> agreed = guarantees.locked(loan.id()).stream()
                .filter(each -> each.state() == GuaranteeState.CONSENTED)
                .toList();
        List<MembershipId> members =
                new ArrayList<>(agreed.stream().map(Guarantee::guarantor).toList());
        borrower(loan).ifPresent(members::add);
        guarantors.lock(members);
        List<Deposits.Free> own = ownDeposits(loan);
        Cover cover = Cover.of(rules(loan), loan.lent(), total(loan, own), offered(loan, agreed), agreed.size());
        cover.requireMet();
        agreed.forEach(each -> capacity.require(loan, each.guarantor(), each.account(), each.offered()));
        List<Guarantee> pledging = new ArrayList<>(agreed);
        When when = book.now(approved.organisation());
        pledging.addAll(own(approved.organisation(), loan, cover.own(), own, when));
        // Always in the order of the accounts, as the ledger locks them.
        pledging.sort(Comparator.comparing(each -> each.account().value().toString()));
        for (Guarantee each : pledging) {
            PledgeChange change = each.pledge(each.offered(), loan.lent(), book.nextId(), when);
            guarantees.persist(each);
            book.carry(each, change);
        }
    }

    /** Lets everything go when the loan came to nothing or is paid back. */
    void end(@Observes LoanStatusChanged changed) {
        boolean isOver =
                switch (changed.state()) {
                    case REJECTED, WITHDRAWN, CLOSED -> true;
                    // Of what is written off something may still be called.
                    case DRAFT,
                            SUBMITTED,
                            UNDER_APPRAISAL,
                            APPROVED,
                            DISBURSED,
                            IN_ARREARS,
                            RESTRUCTURED,
                            WRITTEN_OFF -> false;
                };
        if (!isOver) {
            return;
        }
        When when = book.now(changed.organisation());
        for (Guarantee each : guarantees.locked(changed.loan())) {
            switch (each.state()) {
                case PROPOSED, CONSENTED -> each.withdraw(when.instant());
                case PLEDGED -> release(each, LoanNeed.nothing(each.offered()), when);
                case DECLINED, WITHDRAWN, RELEASED, CALLED, SUBSTITUTED -> {
                    // It is over already.
                }
            }
        }
    }

    /**
     * Lets go what a loan needs no more, now that so much of it is to be paid back.
     *
     * <p>The pledges of the loan become the part of it that they were, each by itself.
     */
    public void shrink(OrganisationId organisation, LoanId loan, Money outstanding) {
        When when = book.now(organisation);
        List<Guarantee> of = guarantees.locked(loan);
        LoanNeed need = calls.need(loan, outstanding);
        of.forEach(each -> release(each, need, when));
    }

    private void release(Guarantee guarantee, LoanNeed need, When when) {
        guarantee.shrinkTo(need, book.nextId(), when).ifPresent(change -> book.carry(guarantee, change));
    }

    private List<Deposits.Free> ownDeposits(KnownLoan loan) {
        return rules(loan).isCoverAsked()
                ? borrower(loan)
                        .map(member -> deposits.of(member, loan.lent().currency()))
                        .orElse(List.of())
                : List.of();
    }

    /** As many of the borrower's accounts as it takes, the first opened first. */
    private List<Guarantee> own(
            OrganisationId organisation, KnownLoan loan, Money needed, List<Deposits.Free> accounts, When when) {
        List<Guarantee> own = new ArrayList<>();
        Money left = needed;
        for (Deposits.Free each : accounts) {
            Money part = each.amount().compareTo(left) < 0 ? each.amount() : left;
            if (part.minor() > 0) {
                var parties = new Parties(organisation, loan.id(), each.member(), each.member(), each.account());
                own.add(Guarantee.own(new GuaranteeId(book.nextId()), parties, part, when.instant()));
                left = left.minus(part);
            }
        }
        return own;
    }

    private static CoverRules rules(KnownLoan loan) {
        return CoverQueries.rules(loan.terms().guarantees());
    }

    private static Optional<MembershipId> borrower(KnownLoan loan) {
        return Optional.ofNullable(loan.borrower().membership());
    }

    private static Money total(KnownLoan loan, List<Deposits.Free> accounts) {
        return accounts.stream()
                .map(Deposits.Free::amount)
                .reduce(Money.zero(loan.lent().currency()), Money::plus);
    }

    private static Money offered(KnownLoan loan, List<Guarantee> agreed) {
        return agreed.stream()
                .map(Guarantee::offered)
                .reduce(Money.zero(loan.lent().currency()), Money::plus);
    }
}
