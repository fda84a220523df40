package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationFailure;
import coop.minga.membership.affiliation.store.Affiliations;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.PartnerNames;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about affiliations.
 *
 * <p>Guarantee: answers only from affiliations of which the caller's organisation is a party.
 */
@ApplicationScoped
public class AffiliationQueries {
    private final Affiliations affiliations;
    private final PartnerNames names;
    private final Lists lists;

    AffiliationQueries(Affiliations affiliations, PartnerNames names, Lists lists) {
        this.affiliations = affiliations;
        this.names = names;
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
        if (affiliation.history(asOf, knownAt).last().isEmpty()) {
            throw unknown();
        }
        return AffiliationView.of(affiliation, asOf, knownAt, names.of(parties(affiliation)));
    }

    public Page<AffiliationView> list(PageParameters page, AffiliationFilter filter) {
        Page<Affiliation> found = lists.page(
                Affiliation.class,
                AffiliationSort.CREATED_AT,
                page,
                filter::of,
                AffiliationSort::valueOf,
                affiliation -> affiliation.id().value());
        Map<UUID, String> known = names.of(
                found.items().stream().flatMap(each -> parties(each).stream()).collect(Collectors.toSet()));
        return found.map(affiliation -> AffiliationView.of(affiliation, filter.asOf(), filter.knownAt(), known));
    }

    static Set<UUID> parties(Affiliation affiliation) {
        return Set.of(affiliation.affiliate().value(), affiliation.parent().value());
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                AffiliationFailure.AFFILIATION_UNKNOWN, "Your organisation is no party of an affiliation of this id.");
    }
}
