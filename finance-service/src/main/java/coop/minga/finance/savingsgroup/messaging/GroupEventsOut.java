package coop.minga.finance.savingsgroup.messaging;

import coop.minga.contracts.finance.GroupMeetingRecorded;
import coop.minga.contracts.finance.GroupSharedOut;
import coop.minga.finance.savingsgroup.domain.CycleSharedOut;
import coop.minga.finance.savingsgroup.domain.Flows;
import coop.minga.finance.savingsgroup.domain.GroupMeetingEntered;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * Tells the others of savings groups.
 *
 * <p>Guarantee: sums of the group, never what one member has; inside the transaction of what is told.
 */
@ApplicationScoped
class GroupEventsOut {
    private final Outbox outbox;

    GroupEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void entered(@Observes GroupMeetingEntered event) {
        RecordedSheet sheet = event.sheet();
        Flows flows = event.flows();
        UUID meeting = sheet.meeting().value();
        outbox.append(new OutboxEvent(
                event.organisation().value(),
                GroupMeetingRecorded.TOPIC,
                meeting,
                sheet.revision(),
                GroupMeetingRecorded.TYPE,
                new GroupMeetingRecorded(
                        meeting,
                        sheet.revision(),
                        event.organisation().value(),
                        event.cycle().value(),
                        sheet.cause().name(),
                        sheet.heldOn(),
                        sheet.recordedAt(),
                        sheet.entry() == null ? null : sheet.entry().value(),
                        (int) sheet.lines().stream()
                                .filter(each -> each.line().attendance().isThere())
                                .count(),
                        sheet.lines().stream()
                                .mapToLong(each -> each.line().shares())
                                .sum(),
                        event.currency().getCurrencyCode(),
                        flows.sharesMinor(),
                        flows.principalMinor(),
                        flows.chargesMinor(),
                        flows.finesMinor(),
                        flows.lentMinor(),
                        flows.socialMinor(),
                        flows.grantsMinor(),
                        sheet.counted().boxMinor(),
                        sheet.counted().socialMinor(),
                        flows.difference().boxMinor(),
                        flows.difference().socialMinor())));
    }

    void sharedOut(@Observes CycleSharedOut event) {
        UUID cycle = event.cycle().value();
        outbox.append(new OutboxEvent(
                event.organisation().value(),
                GroupSharedOut.TOPIC,
                cycle,
                1,
                GroupSharedOut.TYPE,
                new GroupSharedOut(
                        cycle,
                        1,
                        event.organisation().value(),
                        event.sharedOutOn(),
                        event.recordedAt(),
                        event.shareOut().parts().size(),
                        event.currency().getCurrencyCode(),
                        event.shareOut().capitalMinor(),
                        event.shareOut().profitMinor(),
                        event.shareOut().principalMinor() + event.shareOut().chargesMinor(),
                        event.shareOut().boxMinor())));
    }
}
