package coop.minga.finance.filing.messaging;

import coop.minga.contracts.finance.FinancialFiguresTold;
import coop.minga.contracts.finance.FinancialFiguresTold.LoansOfAge;
import coop.minga.contracts.finance.FinancialFiguresTold.RatioFigures;
import coop.minga.finance.filing.domain.FiguresTold;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others what loans and books come to.
 *
 * <p>Guarantee: in the transaction that numbers it; one event for each version.
 */
@ApplicationScoped
class FiguresEventsOut {
    private final Outbox outbox;

    FiguresEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes FiguresTold told) {
        var event = new FinancialFiguresTold(
                told.series(),
                told.version(),
                told.organisation().value(),
                told.at(),
                told.asOf(),
                told.filing() == null ? null : told.filing().value(),
                told.allowance().currency().getCurrencyCode(),
                told.allowance().minor(),
                told.loans().stream()
                        .map(each -> new LoansOfAge(
                                each.fromDays(),
                                each.isRestructured(),
                                each.loans(),
                                each.borrowers(),
                                each.outstandingMinor(),
                                each.lateMinor()))
                        .toList(),
                told.ratios().stream()
                        .map(each ->
                                new RatioFigures(each.code(), each.numerator(), each.denominator(), each.missing()))
                        .toList());
        outbox.append(new OutboxEvent(
                told.organisation().value(),
                FinancialFiguresTold.TOPIC,
                told.series(),
                told.version(),
                FinancialFiguresTold.TYPE,
                event));
    }
}
