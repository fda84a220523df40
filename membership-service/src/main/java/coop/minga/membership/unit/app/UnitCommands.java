package coop.minga.membership.unit.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.domain.NewUnit;
import coop.minga.membership.unit.domain.StepTaken;
import coop.minga.membership.unit.domain.Unit;
import coop.minga.membership.unit.domain.UnitDescription;
import coop.minga.membership.unit.domain.UnitFailure;
import coop.minga.membership.unit.domain.UnitTransition;
import coop.minga.membership.unit.domain.UnitTree;
import coop.minga.membership.unit.domain.UnitsChanged;
import coop.minga.membership.unit.store.Units;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with units.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its events commit with it. All that change
 * one organisation's tree take turns.
 */
@ApplicationScoped
public class UnitCommands {
    private final Units units;
    private final OrganisationQueries organisations;
    private final Event<Object> asked;
    private final Event<UnitsChanged> changed;
    private final Clock clock;

    UnitCommands(
            Units units,
            OrganisationQueries organisations,
            Event<Object> asked,
            Event<UnitsChanged> changed,
            Clock clock) {
        this.units = units;
        this.organisations = organisations;
        this.asked = asked;
        this.changed = changed;
        this.clock = clock;
    }

    /** When a step is to count, and why; today if no day is named. */
    public record Step(
            Caller caller,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            List<String> evidence) {
        public Step {
            evidence = List.copyOf(evidence);
        }
    }

    public UnitView open(NewUnit unit, Step step) {
        return take(unit.id(), step, (tree, taken) -> tree.open(unit, taken), taken -> {});
    }

    /** @throws DomainFailure UNIT_UNKNOWN, here and below, if it is not one of the caller's organisation */
    public UnitView rename(UnitId id, UnitDescription description, Step step) {
        return take(id, step, (tree, taken) -> tree.rename(id, description, taken), taken -> {});
    }

    public UnitView move(UnitId id, @Nullable UnitId parent, Step step) {
        return take(id, step, (tree, taken) -> tree.move(id, parent, taken), taken -> {});
    }

    /** Ends a unit in favour of another one; whoever observes {@link UnitMerging} moves what is in it. */
    public UnitView merge(UnitId id, UnitId into, Step step) {
        OrganisationId organisation = organisation(step);
        return take(
                id,
                step,
                (tree, taken) -> tree.merge(id, into, taken),
                taken -> asked.fire(
                        new UnitMerging(organisation, id, into, taken.effectiveOn(), taken.actor(), taken.now())));
    }

    /** Ends a unit, if nobody who observes {@link UnitClosing} speaks against it. */
    public UnitView close(UnitId id, Step step) {
        OrganisationId organisation = organisation(step);
        return take(
                id,
                step,
                (tree, taken) -> tree.close(id, taken),
                taken -> asked.fire(new UnitClosing(organisation, id, taken.effectiveOn())));
    }

    public UnitView reopen(UnitId id, @Nullable UnitId parent, Step step) {
        return take(id, step, (tree, taken) -> tree.reopen(id, parent, taken), taken -> {});
    }

    /**
     * Makes new units out of one; whoever observes {@link UnitSplitting} moves the memberships named.
     *
     * @throws DomainFailure UNIT_MEMBERSHIP_NAMED_TWICE
     */
    public UnitSplitView split(UnitId id, List<NewUnit> newUnits, List<UnitSplitting.Part> parts, Step step) {
        checkEachNamedOnce(parts);
        OrganisationId organisation = organisation(step);
        Map<UnitId, Unit> after = apply(
                step,
                (tree, taken) -> tree.split(id, newUnits, taken),
                taken -> asked.fire(
                        new UnitSplitting(organisation, id, taken.effectiveOn(), parts, taken.actor(), taken.now())));
        return new UnitSplitView(
                UnitView.of(changed(after, id)),
                parts.stream()
                        .map(part -> UnitView.of(changed(after, part.unit())))
                        .toList());
    }

    private UnitView take(
            UnitId id,
            Step step,
            BiFunction<UnitTree, StepTaken, Map<UnitId, UnitTransition>> decision,
            Consumer<StepTaken> ask) {
        return UnitView.of(changed(apply(step, decision, ask), id));
    }

    private Map<UnitId, Unit> apply(
            Step step, BiFunction<UnitTree, StepTaken, Map<UnitId, UnitTransition>> decision, Consumer<StepTaken> ask) {
        OrganisationId organisation = organisation(step);
        Map<UnitId, Unit> known =
                units.allToChange(organisation).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        var tree =
                new UnitTree(organisation, known.values().stream().collect(Collectors.toMap(Unit::id, Unit::history)));
        // Read after the wait for the lock, and never before what was recorded last, though another machine's clock be
        // ahead: what was known at an instant is then always a tree that was.
        Instant now = Stream.concat(
                        Stream.of(clock.instant()), known.values().stream().map(Unit::updatedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        StepTaken taken = StepTaken.in(
                organisations.zone(organisation),
                now,
                step.caller().subject(),
                step.reason(),
                step.evidence(),
                step.effectiveOn());
        Map<UnitId, Unit> after = new LinkedHashMap<>();
        decision.apply(tree, taken).forEach((id, transition) -> {
            Unit unit = known.get(id);
            if (unit == null) {
                unit = Unit.opened(id, organisation, transition);
                units.persist(unit);
            } else {
                unit.take(transition);
            }
            after.put(id, unit);
        });
        units.flush();
        ask.accept(taken);
        units.check();
        changed.fire(new UnitsChanged(List.copyOf(after.values())));
        return after;
    }

    private static Unit changed(Map<UnitId, Unit> after, UnitId id) {
        Unit unit = after.get(id);
        if (unit == null) {
            throw new IllegalStateException("no step was recorded for " + id);
        }
        return unit;
    }

    private static void checkEachNamedOnce(List<UnitSplitting.Part> parts) {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            var memberships = parts.get(i).memberships();
            for (int j = 0; j < memberships.size(); j++) {
                if (!named.add(memberships.get(j).value())) {
                    throw DomainFailure.at(
                            UnitFailure.UNIT_MEMBERSHIP_NAMED_TWICE,
                            "/parts/" + i + "/membershipIds/" + j,
                            "Name it once.");
                }
            }
        }
    }

    private static OrganisationId organisation(Step step) {
        return new OrganisationId(step.caller().organisation());
    }
}
