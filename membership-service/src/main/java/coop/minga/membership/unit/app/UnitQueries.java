package coop.minga.membership.unit.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.domain.Unit;
import coop.minga.membership.unit.domain.UnitFailure;
import coop.minga.membership.unit.domain.UnitHistory;
import coop.minga.membership.unit.store.Units;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about units.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class UnitQueries {
    private final Units units;
    private final Lists lists;

    UnitQueries(Units units, Lists lists) {
        this.units = units;
        this.lists = lists;
    }

    /**
     * Keeps the organisation's units as they are until the transaction ends. For whoever locks persons or memberships and
     * may then ask for a unit: who merges or splits a unit has it before the memberships, and one of two that wait for
     * each other is lost. First the units, then persons, then what is theirs.
     */
    public void keepTree() {
        units.keepTree();
    }

    /**
     * Makes sure that a unit is open from a day on until now, and stays so until the transaction ends.
     *
     * @param pointer where the request names the unit
     * @throws DomainFailure UNIT_REFERENCE_UNKNOWN; UNIT_NOT_OPEN
     */
    public void requireOpen(UnitId id, LocalDate on, String pointer) {
        requireOpen(id, on, null, pointer);
    }

    /** The same for a time that is over, from the first day to before the second. */
    public void requireOpen(UnitId id, LocalDate from, @Nullable LocalDate to, String pointer) {
        Unit unit = units.findToUse(id)
                .orElseThrow(() -> DomainFailure.at(
                        UnitFailure.UNIT_REFERENCE_UNKNOWN, pointer, "Name a unit of the organisation."));
        if (!unit.history().isOpen(from, to)) {
            throw DomainFailure.at(UnitFailure.UNIT_NOT_OPEN, pointer, "Name a unit that is open all that time.");
        }
    }

    /**
     * Reads a unit, or how it stood by the end of a day and as far as was known at an instant.
     *
     * @throws DomainFailure UNIT_UNKNOWN, also for a time before its opening
     */
    public UnitView get(UnitId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Unit unit = find(id);
        return unit.history()
                .known(knownAt)
                .on(asOf)
                .map(standing -> UnitView.of(unit, standing))
                .orElseThrow(UnitQueries::unknown);
    }

    /** @throws DomainFailure UNIT_UNKNOWN, also for a time before it was recorded */
    public UnitHistoryView history(UnitId id, @Nullable Instant knownAt) {
        Unit unit = find(id);
        UnitHistory history = unit.history().known(knownAt);
        if (history.transitions().isEmpty()) {
            throw unknown();
        }
        return UnitHistoryView.of(unit, history, knownAt);
    }

    public Page<UnitView> list(OrganisationId organisation, PageParameters page, UnitFilter filter) {
        var found = filter.matching(organisation, () -> units.all(organisation));
        return lists.page(
                        Unit.class,
                        UnitSort.NAME,
                        page,
                        (criteria, row) -> filter.of(criteria, row, found),
                        UnitSort::valueOf,
                        unit -> unit.id().value())
                .map(unit -> UnitView.of(
                        unit,
                        unit.history().known(filter.knownAt()).on(filter.asOf()).orElseThrow()));
    }

    private Unit find(UnitId id) {
        return units.findByIdOptional(id.value()).orElseThrow(UnitQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                UnitFailure.UNIT_UNKNOWN,
                "Your organisation has no unit of this id, or had none at the time asked for.");
    }
}
