package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.CheckOffAuthorisationId;
import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.domain.CheckOffFailure;
import coop.minga.finance.checkoff.domain.CheckOffSchedule;
import coop.minga.finance.checkoff.domain.CheckOffScheduleLine;
import coop.minga.finance.checkoff.store.CheckOffSchedules;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.sheet.Sheet;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * What can be asked about schedules.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class CheckOffScheduleQueries {
    private static final int LINES_AT_ONCE = 500;

    private final CheckOffSchedules schedules;
    private final CheckOffAuthorisationQueries authorisations;
    private final Transactions transactions;
    private final Lists lists;

    CheckOffScheduleQueries(
            CheckOffSchedules schedules,
            CheckOffAuthorisationQueries authorisations,
            Transactions transactions,
            Lists lists) {
        this.schedules = schedules;
        this.authorisations = authorisations;
        this.transactions = transactions;
        this.lists = lists;
    }

    /** @throws DomainFailure CHECK_OFF_SCHEDULE_UNKNOWN */
    public CheckOffScheduleView get(CheckOffScheduleId id) {
        return CheckOffScheduleView.of(find(id));
    }

    public Page<CheckOffScheduleView> list(PageParameters page, CheckOffScheduleFilter filter) {
        return lists.page(
                        CheckOffSchedule.class,
                        CheckOffScheduleSort.ISSUED_AT,
                        page,
                        filter::of,
                        (schedule, sort) -> schedule.issuedAt().toString(),
                        schedule -> schedule.id().value())
                .map(CheckOffScheduleView::of);
    }

    /** @throws DomainFailure CHECK_OFF_SCHEDULE_UNKNOWN */
    public Page<CheckOffScheduleLineView> lines(CheckOffScheduleId id, PageParameters parameters) {
        CheckOffSchedule schedule = find(id);
        Page<CheckOffScheduleLine> page = lists.page(
                CheckOffScheduleLine.class,
                CheckOffScheduleLineSort.LINE,
                parameters,
                (criteria, row) -> List.of(criteria.equal(row.get("schedule"), id.value())),
                (line, sort) -> Integer.toString(line.line()),
                CheckOffScheduleLine::id);
        return page.with(views(schedule, page.items()));
    }

    /**
     * The whole schedule as a sheet, which reads its lines piece by piece in transactions of its own.
     *
     * @throws DomainFailure CHECK_OFF_SCHEDULE_UNKNOWN
     */
    public Sheet sheet(CheckOffScheduleId id) {
        CheckOffSchedule schedule = find(id);
        return ScheduleSheet.of(
                schedule,
                after -> transactions.inOrganisation(
                        schedule.organisation().value(),
                        () -> views(schedule, schedules.lines(id, after, LINES_AT_ONCE))));
    }

    private List<CheckOffScheduleLineView> views(CheckOffSchedule schedule, List<CheckOffScheduleLine> found) {
        Map<CheckOffAuthorisationId, String> references = authorisations.references(
                schedule.organisation(),
                found.stream().map(CheckOffScheduleLine::authorisation).toList());
        return found.stream()
                .map(each ->
                        CheckOffScheduleLineView.of(each, schedule.currency(), references.get(each.authorisation())))
                .toList();
    }

    CheckOffSchedule find(CheckOffScheduleId id) {
        return schedules
                .findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        CheckOffFailure.CHECK_OFF_SCHEDULE_UNKNOWN, "You have no schedule of this id."));
    }
}
