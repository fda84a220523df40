package coop.minga.membership.person.app;

import coop.minga.membership.naming.NameWords;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonDetails;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * The keyed digests that stand for personal values where they must be found again.
 *
 * <p>Guarantee: one key per purpose, so that digests of different purposes cannot be compared; those of different
 * organisations neither, but the subject index, which no organisation can read.
 */
@ApplicationScoped
public class PersonDigests {
    private final MasterKey masterKey;

    PersonDigests(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** Every token under which a person is found. */
    public Set<Long> tokens(OrganisationId organisation, PersonDetails details) {
        Set<Long> tokens = new HashSet<>();
        for (String word : NameWords.of(details.names().all())) {
            NameWords.prefixes(word).forEach(prefix -> tokens.add(prefix(organisation, prefix)));
            tokens.add(word(organisation, word));
            NameSounds.of(word).forEach(sound -> tokens.add(sound(organisation, sound)));
        }
        for (ContactPoint point : details.contactPoints()) {
            if (point.kind() == ContactKind.PHONE) {
                tokens.add(phone(organisation, point.value()));
            } else if (point.kind() == ContactKind.EMAIL) {
                tokens.add(email(organisation, point.value()));
            }
        }
        return tokens;
    }

    long prefix(OrganisationId organisation, String prefix) {
        return token(organisation, "prefix", prefix);
    }

    long word(OrganisationId organisation, String word) {
        return token(organisation, "word", word);
    }

    long phone(OrganisationId organisation, String phone) {
        return token(organisation, "phone", phone);
    }

    long sound(OrganisationId organisation, String sound) {
        return token(organisation, "sound", sound);
    }

    /** Upper and lower case make no difference: nobody has met a mailbox where they do. */
    long email(OrganisationId organisation, String email) {
        return token(organisation, "email", email.strip().toLowerCase(Locale.ROOT));
    }

    /** Names an identifier within one organisation. */
    ByteBuffer identifierIndex(OrganisationId organisation, Identifier identifier) {
        return ByteBuffer.wrap(
                digest(masterKey.macKey("person-identifier"), organisation.value() + "\n" + text(identifier)));
    }

    /** Names an identifier across organisations, for the linker alone. */
    ByteBuffer subjectIndex(Identifier identifier) {
        return ByteBuffer.wrap(digest(masterKey.macKey("subject"), text(identifier)));
    }

    private long token(OrganisationId organisation, String kind, String text) {
        // The first eight bytes are enough: what is found is opened and compared before it is shown.
        return ByteBuffer.wrap(digest(masterKey.macKey("search"), organisation.value() + "\n" + kind + "\n" + text))
                .getLong();
    }

    // A line break cannot occur in any part before the last, so parts cannot run into each other.
    private static String text(Identifier identifier) {
        return identifier.scheme() + "\n" + identifier.country() + "\n" + identifier.normalised();
    }

    private static byte[] digest(SecretKey key, String text) {
        return Sealed.tag(key, text.getBytes(StandardCharsets.UTF_8));
    }
}
