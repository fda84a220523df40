package coop.minga.finance.servicing.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.app.ResolutionQueries;
import coop.minga.finance.servicing.LoanMoratoriumId;
import coop.minga.finance.servicing.app.LoanMoratoriumOutcomeView.Result;
import coop.minga.finance.servicing.domain.Due;
import coop.minga.finance.servicing.domain.DueSchedule;
import coop.minga.finance.servicing.domain.LoanGroup;
import coop.minga.finance.servicing.domain.LoanMoratorium;
import coop.minga.finance.servicing.domain.LoanPosition;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.domain.Shift;
import coop.minga.finance.servicing.domain.ShiftedLoan;
import coop.minga.finance.servicing.store.LoanMoratoria;
import coop.minga.finance.servicing.store.LoanMoratoria.Selected;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts off what a group of borrowers owes, because a body resolved it.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction. A loan that cannot be put off keeps no other
 * from it; a resolution is carried out once on a loan, whoever races.
 */
@ApplicationScoped
public class LoanMoratoriumCommands {
    /** So that a request ends well within its transaction's time. */
    public static final int MOST_LOANS = 500;

    private static final String KIND = "MORATORIUM";

    private final LoanMoratoria moratoria;
    private final LoanMoratoriumQueries queries;
    private final ResolutionQueries resolutions;
    private final OrganisationQueries organisations;
    private final OwedLoans owed;
    private final Clock clock;

    LoanMoratoriumCommands(
            LoanMoratoria moratoria,
            LoanMoratoriumQueries queries,
            ResolutionQueries resolutions,
            OrganisationQueries organisations,
            OwedLoans owed,
            Clock clock) {
        this.moratoria = moratoria;
        this.queries = queries;
        this.resolutions = resolutions;
        this.organisations = organisations;
        this.owed = owed;
        this.clock = clock;
    }

    /** What is asked for. */
    public record Order(OrganisationId organisation, ResolutionId resolution, Shift shift, LoanGroup group) {}

    /** A loan as it is, and its schedule as it would be. */
    private record Deferred(OwedLoan loan, LoanPosition before, DueSchedule after) {
        Result result() {
            List<Due> open = before.open();
            int oldest = 0;
            while (open.get(oldest).totalMinor() == 0) {
                oldest++;
            }
            return new Result(
                    loan.id().value(),
                    open.get(oldest).dueOn(),
                    after.rows().get(oldest).dueOn(),
                    after.rows().getLast().dueOn(),
                    null,
                    null);
        }
    }

    /**
     * @throws DomainFailure RESOLUTION_NOT_YET_KNOWN, RESOLUTION_OF_OTHER_KIND, RESOLUTION_NOT_IN_FORCE; the database: an id
     *     taken, MORATORIUM_APPLIED_ALREADY to one of two who carry it out at once
     */
    public LoanMoratoriumOutcomeView apply(LoanMoratoriumId id, Order order) {
        LocalDate today = organisations.today(order.organisation());
        List<ShiftedLoan> shifted = new ArrayList<>();
        LoanMoratoriumOutcomeView outcome = each(order, owed::lock, made -> {
            OwedLoan loan = made.loan();
            loan.requireNotBeforeRevision(today);
            shifted.add(new ShiftedLoan(loan.id(), owed.revise(loan, ScheduleCause.MORATORIUM, today, made.after())));
        });
        var moratorium =
                new LoanMoratorium(id, order.organisation(), order.resolution(), order.shift(), today, clock.instant());
        moratoria.persistAndFlush(moratorium);
        moratoria.add(order.organisation(), moratorium, shifted);
        return new LoanMoratoriumOutcomeView(queries.get(id), outcome.results(), outcome.remaining());
    }

    /**
     * The same, but nothing is done.
     *
     * @throws DomainFailure as {@link #apply}
     */
    public LoanMoratoriumOutcomeView preview(Order order) {
        return each(order, owed::readOutstanding, made -> {});
    }

    /** In the order of their ids, so that two at once do not wait for each other. */
    private LoanMoratoriumOutcomeView each(Order order, Function<LoanId, OwedLoan> find, Consumer<Deferred> keep) {
        resolutions.requireInForce(order.organisation(), order.resolution(), KIND);
        LoanGroup group = order.group();
        Selected selected = group.loans().isEmpty()
                ? moratoria.select(order.resolution(), group, MOST_LOANS)
                : new Selected(group.loans(), group.loans().size());
        Set<LoanId> applied = moratoria.applied(order.resolution(), selected.loans());
        List<Result> results = selected.loans().stream()
                .sorted(Comparator.comparing(each -> each.value().toString()))
                .map(each -> {
                    try {
                        requireNotApplied(each, applied);
                        Deferred made = deferred(find.apply(each), order.shift());
                        keep.accept(made);
                        return made.result();
                    } catch (DomainFailure refusal) {
                        return refused(each, refusal);
                    }
                })
                .toList();
        return new LoanMoratoriumOutcomeView(
                null, results, selected.count() - selected.loans().size());
    }

    private Deferred deferred(OwedLoan loan, Shift shift) {
        if (loan.cause() == ScheduleCause.CALLED_IN) {
            throw new DomainFailure(ServicingFailure.LOAN_CALLED_IN_ALREADY, "Restructure it instead.");
        }
        LoanPosition position = owed.position(loan, loan.today());
        return new Deferred(
                loan,
                position,
                shift.of(
                        position.schedule(),
                        position.paid(),
                        loan.terms().repayEvery().period()));
    }

    private static void requireNotApplied(LoanId loan, Set<LoanId> applied) {
        if (applied.contains(loan)) {
            throw new DomainFailure(
                    ServicingFailure.MORATORIUM_APPLIED_ALREADY, "Another resolution may put it off once more.");
        }
    }

    private static Result refused(LoanId loan, DomainFailure refusal) {
        return new Result(loan.value(), null, null, null, refusal.type().name(), refusal.detail());
    }
}
