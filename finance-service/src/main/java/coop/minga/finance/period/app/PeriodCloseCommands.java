package coop.minga.finance.period.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.period.PeriodCloseId;
import coop.minga.finance.period.domain.BooksClosed;
import coop.minga.finance.period.domain.PeriodClose;
import coop.minga.finance.period.store.PeriodCloses;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What can be done with periods.
 *
 * <p>Guarantee: inside the caller's transaction, alone with the organisation's books: an entry that was being posted is
 * finished first, one that comes later finds the period closed.
 */
@ApplicationScoped
public class PeriodCloseCommands {
    private final PeriodCloses closes;
    private final OrganisationQueries organisations;
    private final Event<BooksClosed> closed;
    private final Clock clock;

    PeriodCloseCommands(
            PeriodCloses closes, OrganisationQueries organisations, Event<BooksClosed> closed, Clock clock) {
        this.closes = closes;
        this.organisations = organisations;
        this.closed = closed;
        this.clock = clock;
    }

    /** @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, PERIOD_NOT_OVER; the database: PERIOD_CLOSED_BEYOND */
    public PeriodCloseView close(Caller caller, PeriodCloseId id, LocalDate through) {
        var organisation = new OrganisationId(caller.organisation());
        LocalDate today = organisations.today(organisation);
        PeriodClose close = new PeriodClose(id, organisation, through, today, caller.subject(), clock.instant());
        closes.persistAndFlush(close);
        closed.fire(new BooksClosed(close));
        return PeriodCloseView.of(close);
    }
}
