package coop.minga.membership.consent.app;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentFailure;
import coop.minga.membership.consent.domain.ConsentRead;
import coop.minga.membership.consent.store.ConsentDeletions;
import coop.minga.membership.consent.store.Consents;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.organisation.app.PartnerNames;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.OwnRecord;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.Roles;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation that keeps the record can ask about consents, and the person.
 *
 * <p>Guarantee: answers only from the caller's organisation, and to a member only about the own record.
 */
@ApplicationScoped
public class ConsentQueries {
    private final Consents consents;
    private final ConsentDeletions deletions;
    private final ConsentNotes notes;
    private final PersonQueries persons;
    private final OwnRecord ownRecord;
    private final OrganisationQueries organisations;
    private final PartnerNames partnerNames;
    private final Lists lists;

    ConsentQueries(
            Consents consents,
            ConsentDeletions deletions,
            ConsentNotes notes,
            PersonQueries persons,
            OwnRecord ownRecord,
            OrganisationQueries organisations,
            PartnerNames partnerNames,
            Lists lists) {
        this.consents = consents;
        this.deletions = deletions;
        this.notes = notes;
        this.persons = persons;
        this.ownRecord = ownRecord;
        this.organisations = organisations;
        this.partnerNames = partnerNames;
        this.lists = lists;
    }

    /** @throws DomainFailure CONSENT_UNKNOWN, also to a member whose consent it is not */
    public ConsentView get(ConsentId id, Caller caller) {
        return consents.keptBy(id, new OrganisationId(caller.organisation()))
                .filter(consent -> ownRecord.mayActFor(
                        caller,
                        consent.terms().person(),
                        Roles.ORG_ADMIN,
                        Roles.ORGANISER,
                        Roles.CASE_WORKER,
                        Roles.AUDITOR))
                .map(this::view)
                .orElseThrow(ConsentQueries::unknown);
    }

    /** @throws DomainFailure CONSENT_PERSON_UNKNOWN */
    public Page<ConsentView> list(OrganisationId organisation, PersonId person, PageParameters parameters) {
        require(organisation, person);
        return list(organisation, person, null, parameters);
    }

    /** The caller's own consents; none for a token without a record. */
    public Page<ConsentView> own(Caller caller, PageParameters parameters) {
        return list(new OrganisationId(caller.organisation()), ownRecord.of(caller), null, parameters);
    }

    /** What partners read of the caller; nothing for a token without a record. */
    public Page<ConsentReadView> ownReads(Caller caller, PageParameters parameters) {
        return readsOf(new OrganisationId(caller.organisation()), ownRecord.of(caller), parameters);
    }

    /** The organisation's consents, of one person or for one partner where those are named. */
    public Page<ConsentView> list(
            OrganisationId organisation,
            @Nullable PersonId person,
            @Nullable OrganisationId grantee,
            PageParameters parameters) {
        Page<Consent> page = lists.page(
                Consent.class,
                ConsentSort.CREATED_AT,
                parameters,
                (criteria, row) -> {
                    List<Predicate> where = new ArrayList<>();
                    where.add(criteria.equal(row.get("organisation"), organisation.value()));
                    if (person != null) {
                        where.add(criteria.equal(row.get("person"), person.value()));
                    }
                    if (grantee != null) {
                        where.add(criteria.equal(row.get("grantee"), grantee.value()));
                    }
                    return where;
                },
                ConsentSort::valueOf,
                consent -> consent.id().value());
        LocalDate today = organisations.today(organisation);
        Map<UUID, Instant> confirmed = deletions.confirmed(
                page.items().stream().map(each -> each.id().value()).toList());
        var keys = notes.keys(organisation, page.items());
        Map<UUID, String> names = names(page.items());
        return page.map(each ->
                ConsentView.of(each, today, keys, names, confirmed.get(each.id().value())));
    }

    /**
     * What partners read of a person, the latest first unless sorted otherwise.
     *
     * @throws DomainFailure CONSENT_PERSON_UNKNOWN
     */
    public Page<ConsentReadView> reads(OrganisationId organisation, PersonId person, PageParameters parameters) {
        require(organisation, person);
        return readsOf(organisation, person, parameters);
    }

    private Page<ConsentReadView> readsOf(OrganisationId organisation, PersonId person, PageParameters parameters) {
        Page<ConsentRead> page = lists.page(
                ConsentRead.class,
                ConsentReadSort.READ_AT,
                parameters,
                (criteria, read) -> {
                    Subquery<UUID> own = criteria.createQuery().subquery(UUID.class);
                    Root<Consent> consent = own.from(Consent.class);
                    own.select(consent.get("id"))
                            .where(
                                    criteria.equal(consent.get("organisation"), organisation.value()),
                                    criteria.equal(consent.get("person"), person.value()));
                    return List.of(read.get("consent").in(own));
                },
                ConsentReadSort::valueOf,
                ConsentRead::id);
        List<Consent> under =
                consents.ofIds(page.items().stream().map(ConsentRead::consent).collect(Collectors.toSet()));
        Map<UUID, UUID> grantees = under.stream()
                .collect(Collectors.toMap(
                        each -> each.id().value(),
                        each -> each.terms().grantee().value()));
        Map<UUID, String> names = names(under);
        return page.map(read -> {
            UUID grantee = Objects.requireNonNull(grantees.get(read.consent()));
            return ConsentReadView.of(read, grantee, names.get(grantee));
        });
    }

    private Map<UUID, String> names(Collection<Consent> consents) {
        return partnerNames.of(
                consents.stream().map(each -> each.terms().grantee().value()).collect(Collectors.toSet()));
    }

    ConsentView view(Consent consent) {
        var terms = consent.terms();
        UUID id = consent.id().value();
        return ConsentView.of(
                consent,
                organisations.today(terms.organisation()),
                notes.keys(terms.organisation(), List.of(consent)),
                names(List.of(consent)),
                deletions.confirmed(List.of(id)).get(id));
    }

    private void require(OrganisationId organisation, PersonId person) {
        if (persons.existing(organisation, Set.of(person)).isEmpty()) {
            throw new DomainFailure(
                    ConsentFailure.CONSENT_PERSON_UNKNOWN, "Your organisation has no person of this id.");
        }
    }

    static DomainFailure unknown() {
        return new DomainFailure(ConsentFailure.CONSENT_UNKNOWN, "Your organisation has no consent of this id.");
    }
}
