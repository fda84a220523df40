package coop.minga.membership.person.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.household.app.HouseholdQueries;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.ContactRules;
import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.membership.person.store.PersonIdentifiers;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks details against what the organisation has recorded already: its country, its households, its identifiers.
 *
 * <p>Guarantee: two statements however many persons; asks nothing outside the organisation, so a refusal reveals
 * nothing of others.
 */
@ApplicationScoped
class PersonChecks {
    private final HouseholdQueries households;
    private final PersonIdentifiers identifiers;
    private final PersonDigests digests;

    PersonChecks(HouseholdQueries households, PersonIdentifiers identifiers, PersonDigests digests) {
        this.households = households;
        this.identifiers = identifiers;
        this.digests = digests;
    }

    /** What the checks need to know of the organisation. */
    record Circumstances(
            OrganisationId organisation, @Nullable String country, LocalDate today) {}

    /** Checks one person after another; each one that passes counts for those after it. */
    Running start(Circumstances circumstances, Collection<PersonDetails> all) {
        List<HouseholdId> named = all.stream()
                .map(PersonDetails::householdId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<ByteBuffer> indexes = all.stream()
                .flatMap(each -> each.identifiers().stream())
                .map(each -> digests.identifierIndex(circumstances.organisation(), each))
                .toList();
        return new Running(
                circumstances,
                households.existing(circumstances.organisation(), named),
                new HashMap<>(identifiers.owners(circumstances.organisation(), indexes)));
    }

    /** Checks in the middle of their work; for one thread. */
    final class Running {
        private final Circumstances circumstances;
        private final Set<HouseholdId> knownHouseholds;
        private final Map<ByteBuffer, PersonId> owners;

        private Running(
                Circumstances circumstances, Set<HouseholdId> knownHouseholds, Map<ByteBuffer, PersonId> owners) {
            this.circumstances = circumstances;
            this.knownHouseholds = knownHouseholds;
            this.owners = owners;
        }

        /**
         * @return the details with phones normalised
         * @throws DomainFailure if the organisation cannot record them of this person
         */
        PersonDetails check(PersonId id, PersonDetails details) {
            PersonDetails normalised = Phones.normalise(details, circumstances.country());
            if (details.birth() != null && details.birth().isAfter(circumstances.today())) {
                throw DomainFailure.at(PersonFailure.BIRTH_DATE_IMPOSSIBLE, "/birth", "This date is still to come.");
            }
            if (details.householdId() != null && !knownHouseholds.contains(details.householdId())) {
                throw DomainFailure.at(
                        PersonFailure.PERSON_HOUSEHOLD_UNKNOWN, "/householdId", "Record the household first.");
            }
            ContactRules.check(details.contactPoints());
            claim(id, details.identifiers());
            return normalised;
        }

        private void claim(PersonId id, List<Identifier> claimed) {
            List<ByteBuffer> indexes = new ArrayList<>();
            for (int i = 0; i < claimed.size(); i++) {
                ByteBuffer index = digests.identifierIndex(circumstances.organisation(), claimed.get(i));
                PersonId owner = owners.get(index);
                if (owner != null && !owner.equals(id)) {
                    throw DomainFailure.at(
                            PersonFailure.IDENTIFIER_TAKEN,
                            "/identifiers/" + i,
                            "Another person of your organisation has this identifier.");
                }
                indexes.add(index);
            }
            // Only now: one that was refused must not keep its other identifiers from the next.
            indexes.forEach(index -> owners.put(index, id));
        }
    }
}
