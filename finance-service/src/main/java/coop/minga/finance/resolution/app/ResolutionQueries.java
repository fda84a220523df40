package coop.minga.finance.resolution.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.domain.Resolution;
import coop.minga.finance.resolution.domain.ResolutionFailure;
import coop.minga.finance.resolution.store.Resolutions;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be asked about the resolutions of the caller's organisation.
 *
 * <p>Guarantee: inside the caller's transaction; a resolution that finance has not heard of yet is refused with the time
 * to wait, never guessed at.
 */
@ApplicationScoped
public class ResolutionQueries {
    private static final int USUAL_LAG_SECONDS = 2;

    private final Resolutions resolutions;
    private final OrganisationQueries organisations;

    ResolutionQueries(Resolutions resolutions, OrganisationQueries organisations) {
        this.resolutions = resolutions;
        this.organisations = organisations;
    }

    /**
     * Refuses what nothing may rest on today.
     *
     * @param kind in membership-service's words: SURPLUS
     * @throws DomainFailure RESOLUTION_NOT_YET_KNOWN, RESOLUTION_OF_OTHER_KIND, RESOLUTION_NOT_IN_FORCE
     */
    public void requireInForce(OrganisationId organisation, ResolutionId id, String kind) {
        requireInForce(organisation, id, Set.of(kind));
    }

    /**
     * Refuses what nothing may rest on today.
     *
     * @param kinds one of which it is about, in membership-service's words
     * @throws DomainFailure RESOLUTION_NOT_YET_KNOWN, RESOLUTION_OF_OTHER_KIND, RESOLUTION_NOT_IN_FORCE
     */
    public void requireInForce(OrganisationId organisation, ResolutionId id, Set<String> kinds) {
        Resolution resolution = resolutions
                .find(id)
                .orElseThrow(() -> new DomainFailure(
                        ResolutionFailure.RESOLUTION_NOT_YET_KNOWN,
                        "The resolution was tabled a moment ago, or is none of yours; try again shortly.",
                        Map.of(DomainFailure.RETRY_AFTER_SECONDS, USUAL_LAG_SECONDS)));
        if (!kinds.contains(resolution.subjectKind())) {
            throw new DomainFailure(
                    ResolutionFailure.RESOLUTION_OF_OTHER_KIND,
                    "Name a resolution about " + String.join(" or ", new TreeSet<>(kinds)) + ".",
                    Map.of("kind", resolution.subjectKind()));
        }
        if (!resolution.isInForceOn(organisations.today(organisation))) {
            throw new DomainFailure(
                    ResolutionFailure.RESOLUTION_NOT_IN_FORCE,
                    "The body has to adopt it first.",
                    Map.of("currentState", resolution.state()));
        }
    }
}
