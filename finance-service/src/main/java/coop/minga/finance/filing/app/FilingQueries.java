package coop.minga.finance.filing.app;

import coop.minga.finance.filing.FilingId;
import coop.minga.finance.filing.app.FiguresTelling.Answered;
import coop.minga.finance.filing.domain.Filing;
import coop.minga.finance.filing.domain.FilingFailure;
import coop.minga.finance.filing.store.Filings;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What can be asked about filings.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class FilingQueries {
    private final Filings filings;
    private final FiguresTelling telling;
    private final Lists lists;

    FilingQueries(Filings filings, FiguresTelling telling, Lists lists) {
        this.filings = filings;
        this.telling = telling;
        this.lists = lists;
    }

    /** @throws DomainFailure FILING_UNKNOWN */
    public FinancialFilingView get(FilingId id) {
        return FinancialFilingView.of(require(id));
    }

    /** @throws DomainFailure FILING_UNKNOWN */
    public FilingDifferencesView differences(FilingId id) {
        Filing filing = require(id);
        FinancialFilingView filed = FinancialFilingView.of(filing);
        Answered now = telling.answer(filing.organisation(), filing.asOf());
        return new FilingDifferencesView(
                filed.id(),
                filed.asOf(),
                filed.recordedAt(),
                now.knownAt(),
                FiledFigures.of(filed.portfolio(), filed.ratios())
                        .differencesTo(FiledFigures.of(now.portfolio(), now.ratios())));
    }

    public Page<FiledDayView> list(PageParameters page) {
        return lists.page(
                        Filing.class,
                        FilingSort.RECORDED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        FilingSort::valueOf,
                        filing -> filing.id().value())
                .map(FiledDayView::of);
    }

    private Filing require(FilingId id) {
        return filings.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(FilingFailure.FILING_UNKNOWN, "You have no filing of this id."));
    }
}
