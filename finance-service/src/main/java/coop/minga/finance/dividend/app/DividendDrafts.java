package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.domain.DividendPart;
import coop.minga.finance.dividend.domain.DividendRun;
import coop.minga.finance.dividend.domain.DividendTerms;
import coop.minga.finance.dividend.store.DividendLines;
import coop.minga.finance.dividend.store.DividendRuns;
import coop.minga.finance.dividend.store.YearHoldings;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reckons runs of dividends and writes them down with their lines.
 *
 * <p>Guarantee: inside the caller's transaction; books nothing.
 */
@ApplicationScoped
class DividendDrafts {
    private final DividendRuns runs;
    private final DividendLines lines;
    private final YearHoldings holdings;
    private final Clock clock;

    DividendDrafts(DividendRuns runs, DividendLines lines, YearHoldings holdings, Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * A run to be.
     *
     * <p>Guarantee: none; whoever drafts it has checked it.
     */
    record Head(
            DividendRunId id, ResolutionId resolution, LocalDate yearEndsOn, ProductId paysInto, boolean isOfSurplus) {}

    /** @throws coop.minga.platform.problem.DomainFailure DIVIDEND_NOTHING_HELD; the database: the id or the year taken */
    void keep(Caller caller, OrganisationId organisation, Head head, List<DividendTerms> given) {
        List<DividendPart> parts = new ArrayList<>();
        List<List<DividendTerms.Share>> shares = new ArrayList<>();
        for (DividendTerms terms : given) {
            List<DividendTerms.Share> shared =
                    terms.share(holdings.of(terms.basis(), head.yearEndsOn(), head.paysInto()));
            shares.add(shared);
            parts.add(new DividendPart(organisation, terms, shared));
        }
        runs.persistAndFlush(new DividendRun(
                head.id(),
                organisation,
                head.resolution(),
                head.yearEndsOn(),
                head.paysInto(),
                head.isOfSurplus(),
                parts,
                caller.subject(),
                clock.instant()));
        for (int i = 0; i < parts.size(); i++) {
            lines.keep(organisation, head.id(), parts.get(i).basis(), shares.get(i));
        }
    }
}
