package coop.minga.finance.loan.messaging;

import coop.minga.contracts.finance.LoanStatusChanged;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others what becomes of loans.
 *
 * <p>Guarantee: in the transaction of the step; one event for each, numbered like it.
 */
@ApplicationScoped
class LoanEventsOut {
    private final Outbox outbox;

    LoanEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes coop.minga.finance.loan.LoanStatusChanged taken) {
        MembershipId member = taken.borrower().membership();
        OrganisationId group = taken.borrower().organisation();
        var event = new LoanStatusChanged(
                taken.loan().value(),
                taken.step(),
                taken.organisation().value(),
                taken.at(),
                taken.on(),
                member == null ? null : member.value(),
                group == null ? null : group.value(),
                taken.product().value(),
                taken.fund().value(),
                taken.from().name(),
                taken.state().name(),
                taken.principal().currency().getCurrencyCode(),
                taken.principal().minor(),
                taken.instalments());
        outbox.append(new OutboxEvent(
                taken.organisation().value(),
                LoanStatusChanged.TOPIC,
                taken.loan().value(),
                taken.step(),
                LoanStatusChanged.TYPE,
                event));
    }
}
