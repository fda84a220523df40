package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationFailure;
import coop.minga.membership.affiliation.domain.AffiliationHistory;
import coop.minga.membership.affiliation.store.Affiliations;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about affiliations.
 *
 * <p>Guarantee: answers only from affiliations of which the caller's organisation is a party.
 */
@ApplicationScoped
public class AffiliationQueries {
    private final Affiliations affiliations;
    private final Lists lists;

    AffiliationQueries(Affiliations affiliations, Lists lists) {
        this.affiliations = affiliations;
        this.lists = lists;
    }

    /**
     * Reads an affiliation, or how it stood by the end of a day and as far as was known at an instant.
     *
     * @throws DomainFailure AFFILIATION_UNKNOWN, also for a time before the application
     */
    public AffiliationView get(
            AffiliationId id, OrganisationId organisation, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Affiliation affiliation = affiliations.named(id, organisation).orElseThrow(AffiliationQueries::unknown);
        AffiliationHistory history = affiliation.history(asOf, knownAt);
        if (history.last().isEmpty()) {
            throw unknown();
        }
        return AffiliationView.of(affiliation, history);
    }

    public Page<AffiliationView> list(PageParameters page, AffiliationFilter filter) {
        return lists.page(
                        Affiliation.class,
                        AffiliationSort.CREATED_AT,
                        page,
                        filter::of,
                        AffiliationSort::valueOf,
                        affiliation -> affiliation.id().value())
                .map(affiliation ->
                        AffiliationView.of(affiliation, affiliation.history(filter.asOf(), filter.knownAt())));
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                AffiliationFailure.AFFILIATION_UNKNOWN, "Your organisation is no party of an affiliation of this id.");
    }
}
