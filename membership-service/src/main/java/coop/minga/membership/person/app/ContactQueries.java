package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.ContactChannel;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.ContactRules;
import coop.minga.membership.person.store.SearchTokens;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before anybody contacts a person.
 *
 * <p>Guarantee: a phone or mailbox that another person of the organisation is recorded under counts as shared, whether or
 * not anybody has said so. Sends nothing and writes nothing.
 */
@ApplicationScoped
public class ContactQueries {
    private final PersonQueries persons;
    private final SearchTokens tokens;
    private final PersonDigests digests;
    private final OrganisationQueries organisations;
    private final Clock clock;

    ContactQueries(
            PersonQueries persons,
            SearchTokens tokens,
            PersonDigests digests,
            OrganisationQueries organisations,
            Clock clock) {
        this.persons = persons;
        this.tokens = tokens;
        this.digests = digests;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The ways to contact a person.
     *
     * @param channel the only one of interest, or null for all
     * @param at when, or null for now
     * @throws DomainFailure PERSON_UNKNOWN
     */
    public ContactWaysView ways(
            OrganisationId organisation, PersonId id, @Nullable ContactChannel channel, @Nullable Instant at) {
        PersonView person = persons.get(organisation, id);
        ZoneId zone = organisations.zone(organisation);
        Instant when = at == null ? clock.instant() : at;
        Set<String> shared = person.contactPoints().stream()
                .filter(point -> isSharedWithOthers(organisation, point))
                .map(ContactPoint::value)
                .collect(Collectors.toUnmodifiableSet());
        return new ContactWaysView(
                id.value(),
                when,
                zone.getId(),
                ContactRules.ways(person.contactPoints(), shared, when.atZone(zone), channel).stream()
                        .map(ContactWaysView.Way::of)
                        .toList());
    }

    private boolean isSharedWithOthers(OrganisationId organisation, ContactPoint point) {
        return switch (point.kind()) {
            case PHONE -> isToken(organisation, digests.phone(organisation, point.value()));
            case EMAIL -> isToken(organisation, digests.email(organisation, point.value()));
            case POSTAL, MESSENGER, OTHER -> false;
        };
    }

    /** Two persons under one token: this one and another. */
    private boolean isToken(OrganisationId organisation, long token) {
        return !tokens.find(organisation, Set.of(token), 1).isAll();
    }
}
