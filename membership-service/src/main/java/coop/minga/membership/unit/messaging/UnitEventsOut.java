package coop.minga.membership.unit.messaging;

import coop.minga.contracts.membership.UnitChanged;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.domain.Unit;
import coop.minga.membership.unit.domain.UnitHistory;
import coop.minga.membership.unit.domain.UnitStanding;
import coop.minga.membership.unit.domain.UnitState;
import coop.minga.membership.unit.domain.UnitsChanged;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the others where units stand and stood.
 *
 * <p>Guarantee: in the transaction of the step; one event for each version.
 */
@ApplicationScoped
public class UnitEventsOut {
    private final Outbox outbox;

    UnitEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes UnitsChanged changed) {
        outbox.append(changed.units().stream().map(UnitEventsOut::event).toList());
    }

    private static OutboxEvent event(Unit unit) {
        UnitHistory history = unit.history();
        UnitStanding standing = history.on(null).orElseThrow();
        var changed = new UnitChanged(
                unit.id().value(),
                unit.version(),
                unit.organisation().value(),
                unit.updatedAt(),
                unit.transitions().getLast().effectiveOn(),
                standing.description().name(),
                value(standing.parent()),
                value(standing.mergedInto()),
                history.spans().stream()
                        .map(span -> new UnitChanged.Standing(
                                word(span.state()), value(span.parent()), span.from(), span.to()))
                        .toList());
        return new OutboxEvent(
                unit.organisation().value(),
                UnitChanged.TOPIC,
                unit.id().value(),
                unit.version(),
                UnitChanged.TYPE,
                changed);
    }

    /** Who only counts need not know why a unit is open no longer; {@code mergedInto} tells the others. */
    private static String word(UnitState state) {
        return switch (state) {
            case OPEN -> "OPEN";
            case CLOSED, MERGED -> "CLOSED";
        };
    }

    private static @Nullable UUID value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }
}
