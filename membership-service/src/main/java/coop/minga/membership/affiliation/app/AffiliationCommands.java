package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationFailure;
import coop.minga.membership.affiliation.domain.AffiliationKind;
import coop.minga.membership.affiliation.domain.AffiliationMoved;
import coop.minga.membership.affiliation.domain.AffiliationStep;
import coop.minga.membership.affiliation.domain.StepTaken;
import coop.minga.membership.affiliation.store.Affiliations;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.organisation.app.TenantRegister;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with affiliations.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its event commits with it.
 */
@ApplicationScoped
public class AffiliationCommands {
    private final Affiliations affiliations;
    private final TenantRegister tenants;
    private final OrganisationQueries organisations;
    private final Event<AffiliationMoved> moved;
    private final Clock clock;

    AffiliationCommands(
            Affiliations affiliations,
            TenantRegister tenants,
            OrganisationQueries organisations,
            Event<AffiliationMoved> moved,
            Clock clock) {
        this.affiliations = affiliations;
        this.tenants = tenants;
        this.organisations = organisations;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Applies to a parent for the caller's organisation.
     *
     * @throws DomainFailure PARENT_UNKNOWN if the parent does not use the platform, whatever else it may be
     */
    public AffiliationView apply(
            AffiliationId id,
            Caller caller,
            OrganisationId parent,
            AffiliationKind kind,
            @Nullable LocalDate effectiveOn) {
        OrganisationId affiliate = new OrganisationId(caller.organisation());
        Affiliation affiliation = Affiliation.apply(
                id,
                affiliate,
                parent,
                kind,
                organisations.zone(affiliate),
                new StepTaken(caller.subject(), null, effectiveOn, now()));
        if (!tenants.has(parent)) {
            throw DomainFailure.at(
                    AffiliationFailure.PARENT_UNKNOWN, "/parentId", "Name an organisation that uses this platform.");
        }
        affiliations.persist(affiliation);
        return published(affiliation);
    }

    /** @throws DomainFailure AFFILIATION_UNKNOWN if the caller's organisation is no party of it */
    public AffiliationView take(
            AffiliationStep step,
            AffiliationId id,
            Caller caller,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        Affiliation affiliation = affiliations.namedToChange(id, organisation).orElseThrow(AffiliationQueries::unknown);
        affiliation.take(
                step, affiliation.partyOf(organisation), new StepTaken(caller.subject(), reason, effectiveOn, now()));
        return published(affiliation);
    }

    private AffiliationView published(Affiliation affiliation) {
        affiliations.flush();
        moved.fire(new AffiliationMoved(affiliation));
        return AffiliationView.of(affiliation);
    }

    /** To the microsecond, as the database keeps it, so that the answer to a write equals a later read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
