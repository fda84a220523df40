package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationFailure;
import coop.minga.membership.affiliation.domain.AffiliationKind;
import coop.minga.membership.affiliation.domain.AffiliationMoved;
import coop.minga.membership.affiliation.domain.AffiliationStep;
import coop.minga.membership.affiliation.domain.CountedMembers;
import coop.minga.membership.affiliation.domain.Party;
import coop.minga.membership.affiliation.domain.StepTaken;
import coop.minga.membership.affiliation.store.Affiliations;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.organisation.app.PartnerNames;
import coop.minga.membership.organisation.app.TenantRegister;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.ResolutionSubject;
import coop.minga.membership.resolution.app.ResolutionQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final PartnerNames names;
    private final OrganisationQueries organisations;
    private final PolicyQueries policies;
    private final ResolutionQueries resolutions;
    private final Event<AffiliationMoved> moved;
    private final Clock clock;

    AffiliationCommands(
            Affiliations affiliations,
            TenantRegister tenants,
            PartnerNames names,
            OrganisationQueries organisations,
            PolicyQueries policies,
            ResolutionQueries resolutions,
            Event<AffiliationMoved> moved,
            Clock clock) {
        this.affiliations = affiliations;
        this.tenants = tenants;
        this.names = names;
        this.organisations = organisations;
        this.policies = policies;
        this.resolutions = resolutions;
        this.moved = moved;
        this.clock = clock;
    }

    /** Why and since when something is so, as the caller tells it. */
    public record Grounds(
            @Nullable LocalDate effectiveOn, @Nullable String reason, List<String> evidence) {
        public Grounds {
            evidence = List.copyOf(evidence);
        }
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
                taken(caller, new Grounds(effectiveOn, null, List.of())));
        if (!tenants.has(parent)) {
            throw DomainFailure.at(
                    AffiliationFailure.PARENT_UNKNOWN, "/parentId", "Name an organisation that uses this platform.");
        }
        affiliations.persist(affiliation);
        return published(
                affiliation,
                affiliation.history(null, null).last().orElseThrow().effectiveOn());
    }

    /**
     * Takes any step but an expulsion.
     *
     * @throws DomainFailure AFFILIATION_UNKNOWN if the caller's organisation is no party of it
     */
    public AffiliationView take(AffiliationStep step, AffiliationId id, Caller caller, Grounds grounds) {
        return change(
                id,
                caller,
                (affiliation, party) -> affiliation.take(step, party, taken(caller, grounds), null, on -> {
                    if (step == AffiliationStep.APPROVAL) {
                        affiliation.counts(null, null).requireVerified(minimum(affiliation.parent(), on), on);
                    }
                }));
    }

    /**
     * Expels for the parent, on a resolution of the parent's body.
     *
     * @throws DomainFailure AFFILIATION_UNKNOWN; RESOLUTION_NOT_ADOPTED if none is in force about this affiliation
     */
    public AffiliationView expel(AffiliationId id, Caller caller, ResolutionId resolution, Grounds grounds) {
        var subject = new ResolutionSubject(ResolutionKind.EXPULSION, id.value());
        return change(
                id,
                caller,
                (affiliation, party) -> affiliation.take(
                        AffiliationStep.EXPULSION,
                        party,
                        taken(caller, grounds),
                        resolution.value(),
                        _ -> resolutions.requireAdopted(resolution, subject)));
    }

    /**
     * Corrects a step of the caller's side: to another day, or to never while the grounds name none.
     *
     * @throws DomainFailure AFFILIATION_UNKNOWN
     */
    public AffiliationView correct(AffiliationId id, Caller caller, int number, Grounds grounds) {
        return change(id, caller, (affiliation, party) -> affiliation.correct(number, party, taken(caller, grounds)));
    }

    /** @throws DomainFailure AFFILIATION_UNKNOWN */
    public AffiliationView count(AffiliationId id, Caller caller, CountedMembers counted) {
        return change(id, caller, (affiliation, party) -> {
            affiliation.count(counted, party, caller.subject(), clock.instant());
            return counted.asOf();
        });
    }

    /** What a party does; says from which day on the answer is another. */
    @FunctionalInterface
    private interface Deed {
        LocalDate by(Affiliation affiliation, Party party);
    }

    private AffiliationView change(AffiliationId id, Caller caller, Deed deed) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        Affiliation affiliation = affiliations.namedToChange(id, organisation).orElseThrow(AffiliationQueries::unknown);
        return published(affiliation, deed.by(affiliation, affiliation.partyOf(organisation)));
    }

    private AffiliationView published(Affiliation affiliation, LocalDate changedFrom) {
        affiliations.flush();
        moved.fire(new AffiliationMoved(affiliation, changedFrom));
        return AffiliationView.of(affiliation, null, null, names.of(AffiliationQueries.parties(affiliation)));
    }

    private long minimum(OrganisationId parent, LocalDate on) {
        return policies.number(parent, PolicyName.MINIMUM_VERIFIED_MEMBERS, on);
    }

    private StepTaken taken(Caller caller, Grounds grounds) {
        return new StepTaken(
                caller.subject(), grounds.reason(), grounds.evidence(), grounds.effectiveOn(), clock.instant());
    }
}
