package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesRunId;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.dues.domain.DuesRun;
import coop.minga.finance.dues.domain.DuesRun.Slice;
import coop.minga.finance.dues.domain.DuesRunKind;
import coop.minga.finance.dues.store.DuesRuns;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.member.app.MemberView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with runs and asked about them.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class DuesRunCommands {
    /** A transaction holds the accounts of so many members, and a payment to one of them waits so long at most. */
    private static final int MEMBERS_AT_ONCE = 200;

    private final DuesRuns runs;
    private final DuesCharging charging;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Lists lists;
    private final Clock clock;

    DuesRunCommands(
            DuesRuns runs,
            DuesCharging charging,
            MemberQueries members,
            OrganisationQueries organisations,
            Lists lists,
            Clock clock) {
        this.runs = runs;
        this.charging = charging;
        this.members = members;
        this.organisations = organisations;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Asks for a run, which is then done in the background.
     *
     * @param through today if null
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, DUES_RUN_IN_THE_FUTURE; the database: DUES_RUN_ID_TAKEN
     */
    public DuesRunView ask(Caller caller, DuesRunId id, @Nullable LocalDate through, boolean validateOnly) {
        var organisation = new OrganisationId(caller.organisation());
        LocalDate today = organisations.today(organisation);
        if (through != null && through.isAfter(today)) {
            throw DomainFailure.at(DuesFailure.DUES_RUN_IN_THE_FUTURE, "/through", "Today is " + today + ".");
        }
        DuesRun run = new DuesRun(
                id,
                organisation,
                DuesRunKind.ASKED,
                through == null ? today : through,
                validateOnly,
                organisations.currency(organisation),
                caller.issuer(),
                caller.subject(),
                clock.instant());
        runs.persistAndFlush(run);
        return DuesRunView.of(run);
    }

    /** Begins the run of the organisation's day, if nobody has; the database refuses a second one. */
    void beginDay(OrganisationId organisation, DuesRunId id, String issuer, String subject) {
        LocalDate today = organisations.today(organisation);
        if (!runs.isToBegin(organisation, today)) {
            return;
        }
        runs.persist(new DuesRun(
                id,
                organisation,
                DuesRunKind.DAILY,
                today,
                false,
                organisations.currency(organisation),
                issuer,
                subject,
                clock.instant()));
    }

    /** Does the next piece of a run, and says whether there may be more; no, if another is just doing it. */
    boolean advance(DuesRunId id) {
        Optional<DuesRun> taken = runs.take(id);
        if (taken.isEmpty()) {
            return false;
        }
        DuesRun run = taken.get();
        List<MemberView> next = members.after(run.reached(), MEMBERS_AT_ONCE);
        Slice slice = charging.charge(run, next);
        boolean isLast = next.size() < MEMBERS_AT_ONCE;
        run.advance(slice, isLast ? null : next.getLast().id(), clock.instant());
        return !isLast;
    }

    /** Ends a run that is refused as a whole. */
    void fail(DuesRunId id, String code) {
        runs.take(id).ifPresent(run -> run.fail(code, clock.instant()));
    }

    /** @throws DomainFailure DUES_RUN_UNKNOWN */
    public DuesRunView get(DuesRunId id) {
        return runs.findByIdOptional(id.value())
                .map(DuesRunView::of)
                .orElseThrow(() -> new DomainFailure(DuesFailure.DUES_RUN_UNKNOWN, "You have no run of this id."));
    }

    public Page<DuesRunView> list(PageParameters page) {
        return lists.page(
                        DuesRun.class,
                        DuesRunSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        DuesRunSort::valueOf,
                        run -> run.id().value())
                .map(DuesRunView::of);
    }
}
