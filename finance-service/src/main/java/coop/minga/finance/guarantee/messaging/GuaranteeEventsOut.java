package coop.minga.finance.guarantee.messaging;

import coop.minga.contracts.finance.GuaranteeCalled;
import coop.minga.contracts.finance.GuaranteeCoverChanged;
import coop.minga.contracts.finance.GuaranteePledged;
import coop.minga.contracts.finance.GuaranteeReleased;
import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.finance.guarantee.domain.PledgeTold;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the others which deposits stand for which loans.
 *
 * <p>Guarantee: in the transaction of what happened; ids and amounts alone.
 */
@ApplicationScoped
class GuaranteeEventsOut {
    private final Outbox outbox;

    GuaranteeEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes PledgeTold told) {
        Guarantee guarantee = told.guarantee();
        PledgeChange change = told.change();
        outbox.append(List.of(
                switch (change.kind()) {
                    case PLEDGED -> out(change, GuaranteePledged.TYPE, pledged(guarantee, change));
                    case RELEASED -> out(change, GuaranteeReleased.TYPE, released(guarantee, change));
                    case CALLED -> out(change, GuaranteeCalled.TYPE, called(guarantee, change));
                    case COVER_CHANGED -> out(change, GuaranteeCoverChanged.TYPE, coverChanged(guarantee, change));
                }));
    }

    private static OutboxEvent out(PledgeChange change, String type, Object said) {
        return new OutboxEvent(
                change.organisation().value(),
                GuaranteePledged.TOPIC,
                change.guarantee().value(),
                change.number(),
                type,
                said);
    }

    private static GuaranteePledged pledged(Guarantee guarantee, PledgeChange change) {
        return new GuaranteePledged(
                change.guarantee().value(),
                change.number(),
                change.organisation().value(),
                change.recordedAt(),
                change.effectiveOn(),
                change.loan().value(),
                guarantee.account().value(),
                change.guarantor().value(),
                borrower(guarantee),
                guarantee.isOwn(),
                guarantee.state().name(),
                change.amount().currency().getCurrencyCode(),
                change.amount().minor(),
                change.left().minor());
    }

    private static GuaranteeReleased released(Guarantee guarantee, PledgeChange change) {
        return new GuaranteeReleased(
                change.guarantee().value(),
                change.number(),
                change.organisation().value(),
                change.recordedAt(),
                change.effectiveOn(),
                change.loan().value(),
                guarantee.account().value(),
                change.guarantor().value(),
                borrower(guarantee),
                guarantee.isOwn(),
                guarantee.state().name(),
                change.amount().currency().getCurrencyCode(),
                change.amount().minor(),
                change.left().minor(),
                guarantee.substitute().map(GuaranteeId::value).orElse(null),
                change.uncovered().minor() == 0 ? null : change.uncovered().minor());
    }

    private static GuaranteeCoverChanged coverChanged(Guarantee guarantee, PledgeChange change) {
        return new GuaranteeCoverChanged(
                change.guarantee().value(),
                change.number(),
                change.organisation().value(),
                change.recordedAt(),
                change.effectiveOn(),
                change.loan().value(),
                guarantee.account().value(),
                change.guarantor().value(),
                borrower(guarantee),
                guarantee.isOwn(),
                guarantee.state().name(),
                change.amount().currency().getCurrencyCode(),
                change.amount().minor(),
                change.left().minor(),
                change.uncovered().minor(),
                guarantee.called().minor(),
                guarantee.substitute().map(GuaranteeId::value).orElse(null));
    }

    private static GuaranteeCalled called(Guarantee guarantee, PledgeChange change) {
        return new GuaranteeCalled(
                change.guarantee().value(),
                change.number(),
                change.organisation().value(),
                change.recordedAt(),
                change.effectiveOn(),
                change.loan().value(),
                guarantee.account().value(),
                change.guarantor().value(),
                borrower(guarantee),
                guarantee.isOwn(),
                guarantee.state().name(),
                change.amount().currency().getCurrencyCode(),
                change.amount().minor(),
                change.left().minor(),
                change.entry().value());
    }

    private static @Nullable UUID borrower(Guarantee guarantee) {
        return guarantee.borrower().map(MembershipId::value).orElse(null);
    }
}
