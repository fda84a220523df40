package coop.minga.membership.consent.app;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentChannel;
import coop.minga.membership.consent.domain.ConsentDecided;
import coop.minga.membership.consent.domain.ConsentFailure;
import coop.minga.membership.consent.domain.ConsentState;
import coop.minga.membership.consent.domain.ConsentStep;
import coop.minga.membership.consent.domain.ConsentTerms;
import coop.minga.membership.consent.domain.ConsentsPublished;
import coop.minga.membership.consent.store.Consents;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.organisation.app.TenantRegister;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.OwnRecord;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.Roles;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What can be done with consents.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its events commit with it.
 */
@ApplicationScoped
public class ConsentCommands {
    private final Consents consents;
    private final ConsentQueries queries;
    private final ConsentNotes notes;
    private final PersonQueries persons;
    private final OwnRecord ownRecord;
    private final OrganisationQueries organisations;
    private final TenantRegister tenants;
    private final PolicyQueries policies;
    private final Event<ConsentsPublished> published;
    private final Clock clock;

    ConsentCommands(
            Consents consents,
            ConsentQueries queries,
            ConsentNotes notes,
            PersonQueries persons,
            OwnRecord ownRecord,
            OrganisationQueries organisations,
            TenantRegister tenants,
            PolicyQueries policies,
            Event<ConsentsPublished> published,
            Clock clock) {
        this.consents = consents;
        this.queries = queries;
        this.notes = notes;
        this.persons = persons;
        this.ownRecord = ownRecord;
        this.organisations = organisations;
        this.tenants = tenants;
        this.policies = policies;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Records that a person is asked.
     *
     * @throws DomainFailure CONSENT_PERSON_UNKNOWN, CONSENT_PARTNER_UNKNOWN, CONSENT_FOR_ONESELF,
     *     CONSENT_WITNESS_MISSING, CONSENT_LAST_DAY_NOT_ALLOWED, CONSENT_LANGUAGE_UNKNOWN, each at its place
     */
    public ConsentView request(Caller caller, PersonId person, NewConsent wanted) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        if (persons.existing(organisation, Set.of(person)).isEmpty()) {
            throw new DomainFailure(
                    ConsentFailure.CONSENT_PERSON_UNKNOWN, "Your organisation has no person of this id.");
        }
        if (wanted.channel() == ConsentChannel.WITNESSED && wanted.note().witness() == null) {
            throw DomainFailure.at(ConsentFailure.CONSENT_WITNESS_MISSING, "/witness", "Name the witness.");
        }
        LocalDate today = organisations.today(organisation);
        LocalDate latest = today.plusDays(policies.number(organisation, PolicyName.CONSENT_DAYS, today));
        LocalDate until = wanted.until() == null ? latest : wanted.until();
        if (until.isBefore(today) || until.isAfter(latest)) {
            throw DomainFailure.at(
                    ConsentFailure.CONSENT_LAST_DAY_NOT_ALLOWED,
                    "/until",
                    "Name a day from %s to %s; the policy CONSENT_DAYS sets the latest.".formatted(today, latest));
        }
        var terms = new ConsentTerms(
                organisation,
                person,
                wanted.grantee(),
                wanted.purpose(),
                wanted.scope(),
                wanted.lawfulBasis(),
                wanted.channel(),
                wanted.language(),
                wanted.policyVersion(),
                until);
        if (!tenants.has(wanted.grantee())) {
            throw DomainFailure.at(
                    ConsentFailure.CONSENT_PARTNER_UNKNOWN, "/granteeId", "Ask the partner for the organisation's id.");
        }
        Consent consent =
                Consent.request(new ConsentId(UuidV7.next(clock)), terms, decided(caller, terms, wanted.note()));
        consents.persist(consent);
        consents.flush();
        return queries.view(consent);
    }

    /**
     * Records what the person decided. A grant takes the place of an earlier one to the same partner for the same purpose.
     *
     * @throws DomainFailure CONSENT_UNKNOWN, also to a member whose consent it is not; CONSENT_STEP_NOT_ALLOWED
     */
    public ConsentView decide(ConsentStep step, ConsentId id, Caller caller, ConsentNote note) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        persons.keepOwner(() -> consents.personOf(id, organisation));
        Consent consent = consents.findToChange(id, organisation)
                .filter(each -> ownRecord.mayActFor(
                        caller, each.terms().person(), Roles.ORG_ADMIN, Roles.ORGANISER, Roles.CASE_WORKER))
                .orElseThrow(ConsentQueries::unknown);
        List<Consent> changed = new ArrayList<>();
        if (step == ConsentStep.GRANT) {
            // Past its last day one ends all the same, so that the partner is told to delete.
            changed.addAll(consents.standing(consent.terms()));
            changed.forEach(earlier -> earlier.take(
                    ConsentStep.SUPERSESSION,
                    new ConsentDecided(caller.subject(), null, clock.instant()),
                    LocalDate.MIN));
            // Before the later one is granted: only one may stand.
            consents.flush();
        }
        consent.take(step, decided(caller, consent.terms(), note), organisations.today(organisation));
        consents.flush();
        if (step != ConsentStep.REFUSAL) {
            changed.add(consent);
            published.fire(new ConsentsPublished(changed, zone(organisation)));
        }
        return queries.view(consent);
    }

    /**
     * Ends everything these persons granted and refuses everything they were asked, because nothing of them is left and
     * nobody can answer any more.
     */
    void endAll(OrganisationId organisation, List<PersonId> persons, String actor) {
        ConsentDecided decided = new ConsentDecided(actor, null, clock.instant());
        List<Consent> all = consents.of(organisation, persons);
        List<Consent> ended = inState(ConsentState.GRANTED, all);
        ended.forEach(each -> each.take(ConsentStep.WITHDRAWAL, decided, LocalDate.MIN));
        inState(ConsentState.REQUESTED, all).forEach(each -> each.take(ConsentStep.REFUSAL, decided, LocalDate.MIN));
        consents.flush();
        if (!ended.isEmpty()) {
            published.fire(new ConsentsPublished(ended, zone(organisation)));
        }
    }

    /** As it was decided, also past the last day. */
    private static List<Consent> inState(ConsentState state, List<Consent> consents) {
        return consents.stream()
                .filter(each -> each.state(LocalDate.MIN) == state)
                .toList();
    }

    private ConsentDecided decided(Caller caller, ConsentTerms terms, ConsentNote note) {
        return new ConsentDecided(
                caller.subject(), notes.seal(terms.organisation(), terms.person(), note), clock.instant());
    }

    private ZoneId zone(OrganisationId organisation) {
        return organisations.zone(organisation);
    }
}
