package coop.minga.finance.filing.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.minga.finance.filing.FilingId;
import coop.minga.finance.filing.app.FiguresTelling.Answered;
import coop.minga.finance.filing.domain.Filing;
import coop.minga.finance.filing.domain.Filing.Documents;
import coop.minga.finance.filing.domain.FilingFailure;
import coop.minga.finance.filing.store.Filings;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.period.app.PeriodCloseQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.json.StoredJson;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * What can be done with filings.
 *
 * <p>Guarantee: inside the caller's transaction, alone with the organisation's books: all figures of a filing are of one
 * instant, and are told with it.
 */
@ApplicationScoped
public class FilingCommands {
    private final Filings filings;
    private final FiguresTelling telling;
    private final PeriodCloseQueries periods;
    private final OrganisationQueries organisations;

    FilingCommands(
            Filings filings, FiguresTelling telling, PeriodCloseQueries periods, OrganisationQueries organisations) {
        this.filings = filings;
        this.telling = telling;
        this.periods = periods;
        this.organisations = organisations;
    }

    /** @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, FILING_DAY_NOT_OVER; the database: FILING_DAY_FILED */
    public FinancialFilingView file(Caller caller, FilingId id, LocalDate asOf) {
        var organisation = new OrganisationId(caller.organisation());
        LocalDate today = organisations.today(organisation);
        if (!asOf.isBefore(today)) {
            throw DomainFailure.at(
                    FilingFailure.FILING_DAY_NOT_OVER,
                    "/asOf",
                    "File yesterday's figures at most; today is " + today + ".");
        }
        filings.holdBooks(organisation);
        Answered answered = telling.answerInTurn(organisation, asOf);
        var documents = new Documents(json(answered.portfolio()), json(answered.ratios()));
        var filing = new Filing(
                id, organisation, asOf, documents, periods.isClosed(asOf), caller.subject(), answered.knownAt());
        filings.persistAndFlush(filing);
        telling.tell(answered, id);
        return FinancialFilingView.of(filing);
    }

    private static String json(Object answer) {
        return new String(StoredJson.write(answer), UTF_8);
    }
}
