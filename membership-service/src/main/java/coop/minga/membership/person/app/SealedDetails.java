package coop.minga.membership.person.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.NextOfKin;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.SelfDeclaredGroup;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.unit.UnitId;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.json.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens what is personal in a record, with the person's own key.
 *
 * <p>Guarantee: the sealed fields of one person or organisation do not open as another's; keys are fetched with one
 * statement however many persons; a person whose key was destroyed is missing from the answer.
 */
@ApplicationScoped
class SealedDetails {
    private final PersonalKeys keys;

    SealedDetails(PersonalKeys keys) {
        this.keys = keys;
    }

    /** Everything of a record, where what stands beside the sealed fields has to be remembered too. */
    private record Snapshot(
            Fields fields,
            @Nullable Sex sex,
            @Nullable UUID household,
            @Nullable UUID homeUnit) {}

    byte[] sealSnapshot(OrganisationId organisation, PersonId id, PersonDetails details) {
        SecretKey key = keys.find(organisation.value(), id.value()).orElseThrow(PersonQueries::unknown);
        HouseholdId household = details.householdId();
        UnitId homeUnit = details.homeUnitId();
        Snapshot snapshot = new Snapshot(
                fields(details),
                details.sex(),
                household == null ? null : household.value(),
                homeUnit == null ? null : homeUnit.value());
        return Sealed.seal(key, StoredJson.write(snapshot), context(organisation, id));
    }

    PersonDetails openSnapshot(OrganisationId organisation, PersonId id, byte[] sealed) {
        SecretKey key = keys.find(organisation.value(), id.value()).orElseThrow(PersonQueries::unknown);
        Snapshot snapshot = StoredJson.read(Sealed.open(key, sealed, context(organisation, id)), Snapshot.class);
        return details(
                snapshot.fields(),
                snapshot.sex(),
                snapshot.household() == null ? null : new HouseholdId(snapshot.household()),
                snapshot.homeUnit() == null ? null : new UnitId(snapshot.homeUnit()));
    }

    /** What is sealed: everything but the pseudonymous facts that stand beside it. */
    private record Fields(
            PersonNames names,
            @Nullable BirthDate birth,
            List<String> languages,
            List<ContactPoint> contactPoints,
            List<Identifier> identifiers,
            List<String> externalIds,
            @Nullable List<SelfDeclaredGroup> selfDeclaredGroups,
            @Nullable NextOfKin nextOfKin) {}

    /** Makes the keys of new persons and seals their details. */
    Map<PersonId, byte[]> sealNew(OrganisationId organisation, Map<PersonId, PersonDetails> details) {
        return seal(
                organisation,
                details,
                keys.create(
                        organisation.value(),
                        details.keySet().stream().map(PersonId::value).toList()));
    }

    /** Seals corrected details with the keys the persons have; whose was destroyed is missing. */
    Map<PersonId, byte[]> sealAgain(OrganisationId organisation, Map<PersonId, PersonDetails> details) {
        return seal(
                organisation,
                details,
                keys.findAll(
                        organisation.value(),
                        details.keySet().stream().map(PersonId::value).toList()));
    }

    private static Map<PersonId, byte[]> seal(
            OrganisationId organisation, Map<PersonId, PersonDetails> details, Map<UUID, SecretKey> keys) {
        Map<PersonId, byte[]> sealed = HashMap.newHashMap(details.size());
        keys.forEach((owner, key) -> {
            PersonId id = new PersonId(owner);
            PersonDetails each = details.get(id);
            if (each != null) {
                sealed.put(id, seal(organisation, id, key, each));
            }
        });
        return sealed;
    }

    Map<PersonId, PersonDetails> open(OrganisationId organisation, Collection<Person> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        Map<UUID, SecretKey> found = keys.findAll(
                organisation.value(),
                persons.stream().map(each -> each.id().value()).toList());
        Map<PersonId, PersonDetails> opened = HashMap.newHashMap(persons.size());
        for (Person person : persons) {
            SecretKey key = found.get(person.id().value());
            byte[] sealed = person.sealed();
            if (key != null && sealed != null) {
                opened.put(person.id(), open(person, sealed, key));
            }
        }
        return opened;
    }

    private static byte[] seal(OrganisationId organisation, PersonId id, SecretKey key, PersonDetails details) {
        return Sealed.seal(key, StoredJson.write(fields(details)), context(organisation, id));
    }

    private static PersonDetails open(Person person, byte[] sealed, SecretKey key) {
        byte[] plain = Sealed.open(key, sealed, context(person.organisation(), person.id()));
        return details(StoredJson.read(plain, Fields.class), person.sex(), person.household(), person.homeUnit());
    }

    private static Fields fields(PersonDetails details) {
        return new Fields(
                details.names(),
                details.birth(),
                details.languages(),
                details.contactPoints(),
                details.identifiers(),
                details.externalIds(),
                details.selfDeclaredGroups(),
                details.nextOfKin());
    }

    private static PersonDetails details(
            Fields fields, @Nullable Sex sex, @Nullable HouseholdId household, @Nullable UnitId homeUnit) {
        return new PersonDetails(
                fields.names(),
                fields.birth(),
                sex,
                fields.languages(),
                fields.contactPoints(),
                fields.identifiers(),
                household,
                fields.externalIds(),
                fields.selfDeclaredGroups(),
                fields.nextOfKin(),
                homeUnit);
    }

    private static byte[] context(OrganisationId organisation, PersonId id) {
        return ByteBuffer.allocate(32)
                .putLong(organisation.value().getMostSignificantBits())
                .putLong(organisation.value().getLeastSignificantBits())
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
