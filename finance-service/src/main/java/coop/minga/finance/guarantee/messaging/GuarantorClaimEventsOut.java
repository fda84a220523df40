package coop.minga.finance.guarantee.messaging;

import coop.minga.contracts.finance.GuarantorClaimChanged;
import coop.minga.finance.guarantee.domain.GuarantorClaim;
import coop.minga.finance.guarantee.domain.GuarantorClaimTold;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Tells the others what borrowers owe guarantors.
 *
 * <p>Guarantee: in the transaction of what happened; ids and amounts alone.
 */
@ApplicationScoped
class GuarantorClaimEventsOut {
    private final Outbox outbox;

    GuarantorClaimEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes GuarantorClaimTold told) {
        GuarantorClaim claim = told.claim();
        outbox.append(List.of(new OutboxEvent(
                claim.organisation().value(),
                GuarantorClaimChanged.TOPIC,
                claim.id().value(),
                claim.version(),
                GuarantorClaimChanged.TYPE,
                new GuarantorClaimChanged(
                        claim.id().value(),
                        claim.version(),
                        claim.organisation().value(),
                        claim.updatedAt(),
                        told.effectiveOn(),
                        claim.loan().value(),
                        claim.guarantee().value(),
                        claim.guarantor().value(),
                        claim.borrower().map(MembershipId::value).orElse(null),
                        claim.state().name(),
                        claim.amount().currency().getCurrencyCode(),
                        claim.amount().minor(),
                        claim.outstanding().minor()))));
    }
}
