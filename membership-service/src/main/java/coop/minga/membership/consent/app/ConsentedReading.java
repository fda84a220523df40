package coop.minga.membership.consent.app;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentFailure;
import coop.minga.membership.consent.domain.ConsentRead;
import coop.minga.membership.consent.domain.ConsentScope;
import coop.minga.membership.consent.domain.ConsentState;
import coop.minga.membership.consent.store.ConsentDeletions;
import coop.minga.membership.consent.store.ConsentReads;
import coop.minga.membership.consent.store.Consents;
import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.membership.app.MembershipSummary;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.organisation.app.PartnerNames;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.workprofile.app.WorkProfileQueries;
import coop.minga.membership.workprofile.app.WorkSummary;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a partner reads under consents. The one place that opens another organisation's rows for a caller: a transaction
 * in the organisation that keeps the record, begun only for a consent the partner itself can see, which is asked again
 * inside.
 *
 * <p>Guarantee: nothing is read without a consent in force and without a row that tells the person of it; a withdrawal
 * that was answered is in force for every read that begins after it.
 */
@ApplicationScoped
public class ConsentedReading {
    private final Transactions transactions;
    private final Consents consents;
    private final ConsentReads reads;
    private final ConsentDeletions deletions;
    private final PersonQueries persons;
    private final MembershipQueries memberships;
    private final WorkProfileQueries work;
    private final OrganisationQueries organisations;
    private final PartnerNames partnerNames;
    private final Lists lists;
    private final Clock clock;

    ConsentedReading(
            Transactions transactions,
            Consents consents,
            ConsentReads reads,
            ConsentDeletions deletions,
            PersonQueries persons,
            MembershipQueries memberships,
            WorkProfileQueries work,
            OrganisationQueries organisations,
            PartnerNames partnerNames,
            Lists lists,
            Clock clock) {
        this.transactions = transactions;
        this.consents = consents;
        this.reads = reads;
        this.deletions = deletions;
        this.persons = persons;
        this.memberships = memberships;
        this.work = work;
        this.organisations = organisations;
        this.partnerNames = partnerNames;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * The consents that were ever granted to the caller's organisation, inside the caller's transaction. Whether one is in
     * force is told by the day in UTC, for the zone of the other organisation is not the caller's to see; a read is
     * decided by that zone.
     */
    public Page<GrantedConsentView> list(Caller caller, PageParameters parameters) {
        OrganisationId grantee = new OrganisationId(caller.organisation());
        Page<Consent> page = lists.page(
                Consent.class,
                ConsentSort.CREATED_AT,
                parameters,
                (criteria, row) -> List.of(criteria.equal(row.get("grantee"), grantee.value())),
                ConsentSort::valueOf,
                consent -> consent.id().value());
        Map<UUID, Instant> confirmed = deletions.confirmed(
                page.items().stream().map(each -> each.id().value()).toList());
        Map<UUID, String> names = partnerNames.of(page.items().stream()
                .map(each -> each.terms().organisation().value())
                .collect(Collectors.toSet()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return page.map(each -> GrantedConsentView.of(
                each, today, names, confirmed.get(each.id().value())));
    }

    /**
     * Reads a person, in transactions of its own.
     *
     * @throws DomainFailure CONSENT_UNKNOWN; CONSENT_ENDED once it was withdrawn, superseded, or its last day is over
     */
    public ConsentedPersonView read(ConsentId id, Caller caller) {
        OrganisationId grantee = new OrganisationId(caller.organisation());
        OrganisationId keeper = transactions.inOrganisation(
                grantee.value(), () -> granted(id, grantee).terms().organisation());
        return transactions.inOrganisation(keeper.value(), () -> {
            Consent consent = consents.findToReadUnder(id, keeper, grantee).orElseThrow(ConsentedReading::unknown);
            LocalDate today = organisations.today(keeper);
            if (consent.state(today) != ConsentState.GRANTED) {
                throw new DomainFailure(
                        ConsentFailure.CONSENT_ENDED,
                        "Delete what you read under it, and confirm that at /deletion-confirmations.");
            }
            reads.persist(new ConsentRead(UuidV7.next(clock), consent, caller.subject(), clock.instant()));
            var terms = consent.terms();
            List<MembershipSummary> kept = terms.scope().contains(ConsentScope.MEMBERSHIPS)
                    ? memberships.summaries(keeper, terms.person())
                    : List.of();
            List<WorkSummary> jobs =
                    terms.scope().contains(ConsentScope.WORK) ? work.summaries(keeper, terms.person()) : List.of();
            ConsentedPersonView view = ConsentedPersonView.of(
                    consent, organisations.get(keeper).name(), persons.get(keeper, terms.person()), kept, jobs);
            reads.flush();
            return view;
        });
    }

    /**
     * Takes the partner's word that it deleted what it had read, inside the caller's transaction.
     *
     * @throws DomainFailure CONSENT_UNKNOWN; CONSENT_NOT_ENDED while it is in force
     */
    public GrantedConsentView confirmDeletion(ConsentId id, Caller caller) {
        OrganisationId grantee = new OrganisationId(caller.organisation());
        Consent consent = granted(id, grantee);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (consent.state(today) == ConsentState.GRANTED) {
            throw new DomainFailure(ConsentFailure.CONSENT_NOT_ENDED, "There is nothing to confirm before it ends.");
        }
        OrganisationId keeper = consent.terms().organisation();
        deletions.confirm(id, grantee, keeper, caller.subject(), clock.instant());
        return GrantedConsentView.of(
                consent,
                today,
                partnerNames.of(List.of(keeper.value())),
                deletions.confirmed(List.of(id.value())).get(id.value()));
    }

    private Consent granted(ConsentId id, OrganisationId grantee) {
        return consents.grantedTo(id, grantee).orElseThrow(ConsentedReading::unknown);
    }

    private static DomainFailure unknown() {
        return new DomainFailure(
                ConsentFailure.CONSENT_UNKNOWN, "Your organisation was granted no consent of this id.");
    }
}
