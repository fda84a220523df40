package coop.minga.membership.membership.messaging;

import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.contracts.membership.Period;
import coop.minga.contracts.membership.UnitPeriod;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipHistory;
import coop.minga.membership.membership.domain.MembershipHistory.Span;
import coop.minga.membership.membership.domain.MembershipTerms;
import coop.minga.membership.membership.domain.MembershipsChanged;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells the others where memberships stand and stood.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version, with all periods.
 */
@ApplicationScoped
public class MembershipEventsOut {
    private final Outbox outbox;

    MembershipEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes MembershipsChanged changed) {
        outbox.append(
                changed.memberships().stream().map(MembershipEventsOut::event).toList());
    }

    private static OutboxEvent event(Membership membership) {
        MembershipTerms terms = membership.terms();
        MembershipHistory history = membership.history(null).orElseThrow();
        var changed = new MembershipChanged(
                terms.id().value(),
                membership.version(),
                terms.organisation().value(),
                membership.updatedAt(),
                membership.transitions().getLast().effectiveOn(),
                terms.person().value(),
                runs(history.spans(), Span::state).stream()
                        .map(run -> new Period(run.state().name(), run.from(), run.to()))
                        .toList(),
                terms.category().name(),
                runs(history.spans(), Span::unit).stream()
                        .filter(run -> run.unit() != null)
                        .map(run -> new UnitPeriod(Objects.requireNonNull(run.unit()), run.from(), run.to()))
                        .toList());
        return new OutboxEvent(
                terms.organisation().value(),
                MembershipChanged.TOPIC,
                terms.id().value(),
                membership.version(),
                MembershipChanged.TYPE,
                changed);
    }

    /** Neighbours that agree in one thing as one. */
    private static List<Span> runs(List<Span> spans, Function<Span, @Nullable Object> same) {
        List<Span> runs = new ArrayList<>();
        for (Span span : spans) {
            if (!runs.isEmpty() && Objects.equals(same.apply(runs.getLast()), same.apply(span))) {
                Span run = runs.removeLast();
                runs.add(new Span(run.state(), run.category(), run.unit(), run.from(), span.to()));
            } else {
                runs.add(span);
            }
        }
        return runs;
    }
}
