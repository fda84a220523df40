package coop.minga.membership.duplicate.app;

import coop.minga.membership.duplicate.domain.Likeness;
import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.app.NameSounds;
import coop.minga.membership.person.app.PersonView;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person is compared by, in the open while comparing and as keyed digests at rest.
 *
 * <p>Guarantee: digests of different organisations cannot be compared; without the key they tell nothing.
 */
@ApplicationScoped
class LikenessDigests {
    private final MasterKey masterKey;

    LikenessDigests(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    static Likeness likeness(PersonView person) {
        PersonNames names = person.names();
        BirthDate birth = person.birth();
        return new Likeness(
                names == null ? Map.of() : NameSounds.ofWords(names),
                birth == null ? null : new Likeness.Birth(birth.year(), birth.month(), birth.day()),
                person.sex() == null ? null : person.sex().name(),
                values(person, ContactKind.PHONE),
                values(person, ContactKind.EMAIL),
                person.householdId() == null ? null : new HouseholdId(person.householdId()));
    }

    /** Under which a person meets those it may be the same as. */
    Set<Long> tokens(OrganisationId organisation, Likeness likeness) {
        Set<String> words = likeness.sounds().entrySet().stream()
                .map(word -> word.getValue().isEmpty()
                        ? word.getKey()
                        : word.getValue().iterator().next())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> texts = new HashSet<>();
        if (!words.isEmpty()) {
            texts.add("name\n" + String.join("\n", words));
        }
        likeness.phones().forEach(phone -> texts.add("phone\n" + phone));
        likeness.emails().forEach(email -> texts.add("email\n" + email));
        for (String word : words) {
            Likeness.Birth birth = likeness.birth();
            if (birth != null) {
                texts.add("birth\n" + birth.year() + "\n" + word);
            }
            HouseholdId household = likeness.household();
            if (household != null) {
                texts.add("household\n" + household.value() + "\n" + word);
            }
        }
        return texts.stream()
                .map(text -> ByteBuffer.wrap(digest("duplicate", organisation.value() + "\n" + text))
                        .getLong())
                .collect(Collectors.toSet());
    }

    /** Changes whenever one of the two says something else of what they are compared by. */
    byte[] fingerprint(OrganisationId organisation, Likeness one, Likeness other) {
        return digest(
                "duplicate-fingerprint",
                Stream.of(text(one), text(other))
                        .sorted()
                        .collect(Collectors.joining("\n", organisation.value() + "\n", "")));
    }

    private static String text(Likeness likeness) {
        return new TreeMap<>(likeness.sounds()).keySet()
                + "|" + likeness.birth()
                + "|" + likeness.sex()
                + "|" + new TreeSet<>(likeness.phones())
                + "|" + new TreeSet<>(likeness.emails())
                + "|" + likeness.household();
    }

    private static Set<String> values(PersonView person, ContactKind kind) {
        return person.contactPoints().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private byte[] digest(String purpose, String text) {
        return Sealed.tag(masterKey.macKey(purpose), text.getBytes(StandardCharsets.UTF_8));
    }
}
