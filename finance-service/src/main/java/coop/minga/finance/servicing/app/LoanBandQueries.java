package coop.minga.finance.servicing.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.store.LoanBands;
import coop.minga.finance.servicing.store.LoanStandings.At;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All loans by how late they are, in bands fine enough for every figure of what is late or at risk.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; each loan is in one band.
 */
@ApplicationScoped
public class LoanBandQueries {
    /** So that more than 1, 30, 60, 90, 180 and 360 days late are whole bands, and late at all is. */
    private static final List<Integer> FROM_DAYS = List.of(0, 1, 2, 31, 61, 91, 181, 361);

    private final LoanBands bands;

    LoanBandQueries(LoanBands bands) {
        this.bands = bands;
    }

    public List<LoanBand> bands(OrganisationId organisation, LocalDate asOf, Instant knownAt) {
        return bands.at(new At(organisation, asOf, knownAt), FROM_DAYS).stream()
                .map(each -> new LoanBand(
                        each.currency(),
                        each.fromDays(),
                        each.isRestructured(),
                        each.loans(),
                        each.borrowers(),
                        each.outstandingMinor(),
                        each.lateMinor()))
                .toList();
    }
}
