package coop.minga.membership.unit.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All units of one organisation over all days.
 *
 * <p>Guarantee: never changes; each method answers with the steps to record, or refuses. On no day do the parents of the
 * units form a circle, and on no day does an open unit stand below one that is not open; a step for a past day is held
 * against every day since.
 */
public record UnitTree(OrganisationId organisation, Map<UnitId, UnitHistory> units) {
    /** Nobody keeps older books than this; it also keeps dates within what the database can store. */
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private static final String PARENT = "/parentId";

    public UnitTree {
        units = Map.copyOf(units);
    }

    /** The tree after these steps. */
    public UnitTree with(Map<UnitId, UnitTransition> steps) {
        Map<UnitId, UnitHistory> after = new HashMap<>(units);
        steps.forEach((id, step) ->
                after.put(id, after.getOrDefault(id, new UnitHistory(List.of())).with(step)));
        return new UnitTree(organisation, after);
    }

    /** How each unit stood at the end of a day and as far as was known; all that is recorded while null. */
    public Map<UnitId, UnitStanding> standing(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Map<UnitId, UnitStanding> standing = new HashMap<>();
        units.forEach((id, history) -> history.known(knownAt).on(asOf).ifPresent(found -> standing.put(id, found)));
        return standing;
    }

    public Map<UnitId, UnitTransition> open(NewUnit unit, StepTaken taken) {
        checkDay(taken, EARLIEST, "/openedOn");
        checkNew(unit.id());
        known(unit.parent(), PARENT);
        return checked(
                Map.of(
                        unit.id(),
                        UnitTransition.opening(organisation.value(), unit.description(), unit.parent(), null, taken)),
                taken.effectiveOn(),
                Map.of());
    }

    public Map<UnitId, UnitTransition> rename(UnitId id, UnitDescription description, StepTaken taken) {
        stepping(id, UnitStep.RENAMING, taken);
        return Map.of(id, UnitTransition.renaming(organisation.value(), description, taken));
    }

    /** Places a unit below another, or at the top, from a day on until the day of its next move. */
    public Map<UnitId, UnitTransition> move(UnitId id, @Nullable UnitId parent, StepTaken taken) {
        stepping(id, UnitStep.MOVE, taken);
        known(parent, PARENT);
        return checked(
                Map.of(id, UnitTransition.placing(organisation.value(), UnitStep.MOVE, parent, taken)),
                taken.effectiveOn(),
                Map.of());
    }

    /** Ends a unit from a day on in favour of another, below which its own units go. */
    public Map<UnitId, UnitTransition> merge(UnitId id, UnitId into, StepTaken taken) {
        UnitHistory history = stepping(id, UnitStep.MERGER, taken);
        checkDay(taken, history.lastDay(), "/effectiveOn");
        if (id.equals(into)) {
            throw DomainFailure.at(UnitFailure.UNIT_MERGED_WITH_ITSELF, "/intoId", "Name another unit.");
        }
        known(into, "/intoId");
        if (!history(into).isOpen(taken.effectiveOn(), null)) {
            throw notOpen("/intoId");
        }
        Map<UnitId, UnitTransition> steps = new LinkedHashMap<>();
        standing(taken.effectiveOn(), null).forEach((child, standing) -> {
            if (standing.isOpen() && id.equals(standing.parent())) {
                steps.put(child, UnitTransition.placing(organisation.value(), UnitStep.MOVE, into, taken));
            }
        });
        steps.put(id, UnitTransition.merger(organisation.value(), into, taken));
        return checked(steps, taken.effectiveOn(), Map.of());
    }

    /** Opens new units from a day on, each beside the one that is split unless it names a parent; that one stays. */
    public Map<UnitId, UnitTransition> split(UnitId id, List<NewUnit> parts, StepTaken taken) {
        UnitHistory history = stepping(id, UnitStep.SPLIT, taken);
        // Open on the day, and since: whoever goes over was there until now.
        checkAllowed(history.on(null).orElseThrow(), UnitStep.SPLIT);
        if (!history.isOpen(taken.effectiveOn(), null)) {
            throw dayNotAllowed("/effectiveOn", "The unit was not open all the time since that day.");
        }
        UnitId beside = history.on(taken.effectiveOn()).orElseThrow().parent();
        Map<UnitId, UnitTransition> steps = new LinkedHashMap<>();
        Map<UnitId, String> pointers = new HashMap<>();
        steps.put(id, UnitTransition.plain(organisation.value(), UnitStep.SPLIT, taken));
        for (NewUnit part : parts) {
            String pointer = "/parts/" + pointers.size() + PARENT;
            checkNew(part.id());
            known(part.parent(), pointer);
            UnitId parent = part.parent() == null ? beside : part.parent();
            var opening = UnitTransition.opening(organisation.value(), part.description(), parent, id, taken);
            if (steps.put(part.id(), opening) != null) {
                throw idTaken();
            }
            pointers.put(part.id(), pointer);
        }
        return checked(steps, taken.effectiveOn(), pointers);
    }

    public Map<UnitId, UnitTransition> close(UnitId id, StepTaken taken) {
        UnitHistory history = stepping(id, UnitStep.CLOSURE, taken);
        checkDay(taken, history.lastDay(), "/effectiveOn");
        return checked(
                Map.of(id, UnitTransition.plain(organisation.value(), UnitStep.CLOSURE, taken)),
                taken.effectiveOn(),
                Map.of());
    }

    /** Opens a closed unit again, where it was unless a parent is named. */
    public Map<UnitId, UnitTransition> reopen(UnitId id, @Nullable UnitId parent, StepTaken taken) {
        UnitHistory history = stepping(id, UnitStep.REOPENING, taken);
        checkDay(taken, history.lastDay(), "/effectiveOn");
        known(parent, PARENT);
        UnitId under = parent == null ? history.on(null).orElseThrow().parent() : parent;
        return checked(
                Map.of(id, UnitTransition.placing(organisation.value(), UnitStep.REOPENING, under, taken)),
                taken.effectiveOn(),
                Map.of());
    }

    /** The unit, if its state on the day of the step allows it. */
    private UnitHistory stepping(UnitId id, UnitStep step, StepTaken taken) {
        UnitHistory history = history(id);
        checkDay(taken, history.transitions().getFirst().effectiveOn(), "/effectiveOn");
        checkAllowed(history.on(taken.effectiveOn()).orElseThrow(), step);
        return history;
    }

    private static void checkAllowed(UnitStanding standing, UnitStep step) {
        if (UnitLifecycle.rule(standing.state(), step).isEmpty()) {
            throw DomainFailure.ofState(
                    UnitFailure.UNIT_STEP_NOT_ALLOWED,
                    "Read the unit again as of that day.",
                    standing.state(),
                    UnitLifecycle.allowed(standing.state()));
        }
    }

    private UnitHistory history(UnitId id) {
        return Optional.ofNullable(units.get(id))
                .orElseThrow(
                        () -> new DomainFailure(UnitFailure.UNIT_UNKNOWN, "Your organisation has no unit of this id."));
    }

    private void known(@Nullable UnitId id, String pointer) {
        if (id != null && !units.containsKey(id)) {
            throw DomainFailure.at(
                    UnitFailure.UNIT_REFERENCE_UNKNOWN, pointer, "Name a unit of the organisation, or open it first.");
        }
    }

    private void checkNew(UnitId id) {
        if (units.containsKey(id)) {
            throw idTaken();
        }
    }

    private static void checkDay(StepTaken taken, LocalDate earliest, String pointer) {
        if (taken.effectiveOn().isBefore(earliest) || taken.effectiveOn().isAfter(taken.today())) {
            throw dayNotAllowed(pointer, "Name a day from %s to %s.".formatted(earliest, taken.today()));
        }
    }

    /** The steps, if the tree is sound with them on every day since. */
    private Map<UnitId, UnitTransition> checked(
            Map<UnitId, UnitTransition> steps, LocalDate since, Map<UnitId, String> pointers) {
        UnitTreeFault.first(with(steps).units, since).ifPresent(fault -> {
            if (fault.isCircle()) {
                throw new DomainFailure(
                        UnitFailure.UNIT_CYCLE,
                        "On %s the unit would stand below itself.".formatted(fault.day()),
                        Map.of("unitId", fault.unit().value(), "day", fault.day()));
            }
            if (steps.containsKey(Objects.requireNonNull(fault.parent()))) {
                throw new DomainFailure(
                        UnitFailure.UNIT_HAS_OPEN_UNITS,
                        "On %s an open unit stands below it; move or close that one first.".formatted(fault.day()),
                        Map.of("unitId", fault.unit().value(), "day", fault.day()));
            }
            throw notOpen(pointers.getOrDefault(fault.unit(), PARENT));
        });
        return steps;
    }

    private static DomainFailure idTaken() {
        return new DomainFailure(UnitFailure.UNIT_ID_TAKEN, "Choose a new id, or read the unit that is there.");
    }

    private static DomainFailure notOpen(String pointer) {
        return DomainFailure.at(
                UnitFailure.UNIT_NOT_OPEN, pointer, "Name a unit that is open from that day until today.");
    }

    private static DomainFailure dayNotAllowed(String pointer, String detail) {
        return DomainFailure.at(UnitFailure.UNIT_DAY_NOT_ALLOWED, pointer, detail);
    }
}
