package coop.minga.finance.organisation.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.domain.Organisation;
import coop.minga.finance.organisation.domain.OrganisationFailure;
import coop.minga.finance.organisation.store.Organisations;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

/**
 * What can be asked about the caller's organisation.
 *
 * <p>Guarantee: inside the caller's transaction; an organisation that finance has not heard of yet is refused with the
 * time to wait, never guessed at.
 */
@ApplicationScoped
public class OrganisationQueries {
    private static final int USUAL_LAG_SECONDS = 2;

    private final Organisations organisations;
    private final Clock clock;

    OrganisationQueries(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws DomainFailure ORGANISATION_NOT_YET_KNOWN */
    public void requireKnown(OrganisationId id) {
        find(id);
    }

    /** The business day that the organisation has now. */
    public LocalDate today(OrganisationId id) {
        return find(id).dayAt(clock.instant());
    }

    /** What it counts in where nobody says otherwise. */
    public Currency currency(OrganisationId id) {
        return find(id).currency();
    }

    /** What it is called, as papers say it; empty until it has been heard. */
    public String name(OrganisationId id) {
        return find(id).name();
    }

    Organisation find(OrganisationId id) {
        return organisations
                .findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        OrganisationFailure.ORGANISATION_NOT_YET_KNOWN,
                        "The organisation was registered a moment ago, or has no books here; try again shortly.",
                        Map.of(DomainFailure.RETRY_AFTER_SECONDS, USUAL_LAG_SECONDS)));
    }
}
