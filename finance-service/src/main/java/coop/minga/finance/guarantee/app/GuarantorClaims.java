package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.guarantee.domain.GuarantorClaim;
import coop.minga.finance.guarantee.domain.GuarantorClaimTold;
import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.finance.guarantee.store.GuarantorClaimRows;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;

/**
 * Keeps what borrowers owe guarantors whose deposits were called.
 *
 * <p>Guarantee: inside the caller's transaction; every change is told.
 */
@ApplicationScoped
class GuarantorClaims {
    private final GuarantorClaimRows rows;
    private final PledgeBook book;
    private final Event<GuarantorClaimTold> told;

    GuarantorClaims(GuarantorClaimRows rows, PledgeBook book, Event<GuarantorClaimTold> told) {
        this.rows = rows;
        this.book = book;
        this.told = told;
    }

    /** Of the own deposits nobody owes anything. */
    void open(Guarantee guarantee, PledgeChange call) {
        if (!guarantee.isOwn()) {
            var claim = new GuarantorClaim(guarantee, call);
            rows.persist(claim);
            tell(claim, call.effectiveOn());
        }
    }

    /** @throws DomainFailure GUARANTOR_CLAIM_PAID */
    void takeBack(PledgeChange call) {
        for (GuarantorClaim each : rows.locked(List.of(call.entry()))) {
            PledgeChange.When when = book.now(each.organisation());
            each.takeBack(when.instant());
            tell(each, when.day());
        }
    }

    void tell(GuarantorClaim claim, LocalDate effectiveOn) {
        told.fire(new GuarantorClaimTold(claim, effectiveOn));
    }

    /** The journal alone would leave the claim behind. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(GuarantorPaymentCommands.SOURCE)) {
            throw new DomainFailure(
                    GuaranteeFailure.GUARANTOR_ENTRY_STAYS,
                    "Take back the payment: POST /guarantor-payments/{id}/reversals.");
        }
    }
}
