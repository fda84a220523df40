package coop.minga.finance.dues.messaging;

import coop.minga.contracts.finance.DuesOverdue;
import coop.minga.contracts.finance.DuesPaid;
import coop.minga.contracts.finance.DuesWaived;
import coop.minga.finance.dues.domain.DuesEvent;
import coop.minga.finance.dues.domain.DuesEvent.Head;
import coop.minga.finance.dues.domain.DuesTold;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others how members stand with their dues.
 *
 * <p>Guarantee: in the transaction of what happened; ids, days and amounts, never why somebody could not pay.
 */
@ApplicationScoped
class DuesEventsOut {
    private final Outbox outbox;

    DuesEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes DuesTold told) {
        String currency = told.currency().getCurrencyCode();
        outbox.append(told.events().stream()
                .map(event -> switch (event) {
                    case DuesEvent.Paid paid -> out(paid.head(), DuesPaid.TYPE, paid(paid, currency));
                    case DuesEvent.Waived waived -> out(waived.head(), DuesWaived.TYPE, waived(waived));
                    case DuesEvent.Overdue overdue -> out(overdue.head(), DuesOverdue.TYPE, overdue(overdue, currency));
                })
                .toList());
    }

    private static OutboxEvent out(Head head, String type, Object said) {
        return new OutboxEvent(
                head.organisation().value(), DuesPaid.TOPIC, head.account().value(), head.version(), type, said);
    }

    private static DuesPaid paid(DuesEvent.Paid paid, String currency) {
        Head head = paid.head();
        return new DuesPaid(
                head.account().value(),
                head.version(),
                head.organisation().value(),
                head.recordedAt(),
                paid.effectiveOn(),
                head.membership().value(),
                paid.entry(),
                paid.movedMinor(),
                currency,
                paid.paidThrough(),
                paid.position().openMinor(),
                paid.position().advanceMinor());
    }

    private static DuesWaived waived(DuesEvent.Waived waived) {
        Head head = waived.head();
        return new DuesWaived(
                head.account().value(),
                head.version(),
                head.organisation().value(),
                head.recordedAt(),
                waived.effectiveOn(),
                head.membership().value(),
                waived.waiver(),
                waived.from(),
                waived.through());
    }

    private static DuesOverdue overdue(DuesEvent.Overdue overdue, String currency) {
        Head head = overdue.head();
        return new DuesOverdue(
                head.account().value(),
                head.version(),
                head.organisation().value(),
                head.recordedAt(),
                overdue.effectiveOn(),
                head.membership().value(),
                overdue.since(),
                overdue.overdueMinor(),
                currency,
                overdue.paidThrough());
    }
}
