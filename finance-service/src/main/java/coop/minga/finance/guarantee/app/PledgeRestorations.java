package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.guarantee.domain.LoanNeed;
import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.finance.guarantee.domain.PledgeChange.When;
import coop.minga.finance.guarantee.store.CalledPledges;
import coop.minga.finance.guarantee.store.Deposits;
import coop.minga.finance.guarantee.store.Guarantees;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.LoanRepaymentReversed;
import coop.minga.finance.servicing.app.LoanPositionQueries;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets pledges stand again as they did before a repayment that was taken back.
 *
 * <p>Guarantee: inside the caller's transaction; what is held is what is needed or, if that is less, what the deposits
 * have, which stay locked meanwhile. A repayment is taken back whatever is there.
 */
@ApplicationScoped
public class PledgeRestorations {
    private final Guarantees guarantees;
    private final GuaranteeQueries queries;
    private final GuarantorClaims claims;
    private final CalledPledges calls;
    private final Deposits deposits;
    private final LoanPositionQueries positions;
    private final PledgeBook book;

    PledgeRestorations(
            Guarantees guarantees,
            GuaranteeQueries queries,
            GuarantorClaims claims,
            CalledPledges calls,
            Deposits deposits,
            LoanPositionQueries positions,
            PledgeBook book) {
        this.guarantees = guarantees;
        this.queries = queries;
        this.claims = claims;
        this.calls = calls;
        this.deposits = deposits;
        this.positions = positions;
        this.book = book;
    }

    /**
     * All pledges of the loan, also of one that was closed.
     *
     * @throws DomainFailure GUARANTOR_CLAIM_PAID, if it was paid by a guarantor whom the borrower has paid back since
     */
    void restore(@Observes LoanRepaymentReversed reversed) {
        List<Guarantee> of = guarantees.locked(reversed.loan());
        PledgeChange call = calls.by(reversed.repayment()).orElse(null);
        if (call != null) {
            claims.takeBack(call);
        }
        LoanNeed need = calls.need(reversed.loan(), reversed.outstanding());
        grow(of, of, need, call, book.now(reversed.organisation()));
    }

    /**
     * Holds what was missing of a pledge, now that its deposits may have more.
     *
     * @throws DomainFailure GUARANTEE_UNKNOWN, GUARANTEE_TRANSITION_ILLEGAL, GUARANTEE_WHOLE
     */
    public GuaranteeView restore(OrganisationId organisation, GuaranteeId id) {
        List<Guarantee> of = guarantees.locked(queries.loanOf(id));
        Guarantee guarantee = queries.lock(id);
        guarantee.requireMissing();
        LoanNeed need = calls.need(guarantee.loan(), positions.outstanding(guarantee.loan()));
        grow(List.of(guarantee), of, need, null, book.now(organisation));
        return queries.view(guarantee);
    }

    /** In the order of the accounts, as the ledger locks them. */
    private void grow(
            List<Guarantee> growing, List<Guarantee> of, LoanNeed need, @Nullable PledgeChange call, When when) {
        List<Guarantee> standing = growing.stream()
                .filter(each -> each.mayStandAgain() && makesRoom(each, of, when))
                .sorted(Comparator.comparing(each -> each.account().value().toString()))
                .toList();
        guarantees.flush();
        deposits.lock(standing.stream().map(Guarantee::account).toList());
        for (Guarantee each : standing) {
            Money none = Money.zero(each.offered().currency());
            Money notCalled = call != null && call.guarantee().equals(each.id()) ? call.amount() : none;
            Money free = deposits.of(each.account()).map(Deposits.Free::amount).orElse(none);
            each.restore(need, notCalled, free, book.nextId(), when).ifPresent(change -> book.carry(each, change));
        }
    }

    /**
     * A member stands for a loan once: who was proposed anew after the old pledge was let go stands by the old one again,
     * and who has taken over another one meanwhile stands by that.
     */
    private static boolean makesRoom(Guarantee guarantee, List<Guarantee> of, When when) {
        List<Guarantee> later = of.subList(of.indexOf(guarantee) + 1, of.size()).stream()
                .filter(other -> !other.isOwn() && other.guarantor().equals(guarantee.guarantor()))
                .toList();
        if (later.stream().anyMatch(Guarantee::mayStandAgain)) {
            return false;
        }
        later.stream()
                .filter(other -> GuaranteeState.LIVE.contains(other.state()))
                .forEach(other -> other.withdraw(when.instant()));
        return true;
    }
}
