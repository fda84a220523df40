package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentFailure;
import coop.minga.membership.consent.domain.ConsentTransition;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.json.StoredJson;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was said about a consent under the person's key.
 *
 * <p>Guarantee: unreadable once the person is erased; the step itself stays.
 */
@ApplicationScoped
class ConsentNotes {
    private static final byte[] CONTEXT = "consent-note".getBytes(StandardCharsets.UTF_8);
    private final PersonalKeys keys;

    ConsentNotes(PersonalKeys keys) {
        this.keys = keys;
    }

    /** @throws DomainFailure CONSENT_TEXT_NOT_KEPT if the person was erased */
    @Nullable String seal(OrganisationId organisation, PersonId person, ConsentNote note) {
        if (note.isEmpty()) {
            return null;
        }
        SecretKey key = keys.find(organisation.value(), person.value())
                .orElseThrow(() -> new DomainFailure(
                        ConsentFailure.CONSENT_TEXT_NOT_KEPT, "The person's key was destroyed; leave the words out."));
        return Base64.getEncoder().encodeToString(Sealed.seal(key, StoredJson.write(note), CONTEXT));
    }

    /** The keys under which the notes of some consents lie, with one statement; one that was destroyed is missing. */
    Map<UUID, SecretKey> keys(OrganisationId organisation, Collection<Consent> consents) {
        Set<UUID> owners = consents.stream()
                .flatMap(each -> each.transitions().stream())
                .map(ConsentTransition::keyOwner)
                .collect(Collectors.toSet());
        return owners.isEmpty() ? Map.of() : keys.findAll(organisation.value(), owners);
    }

    static @Nullable ConsentNote open(@Nullable SecretKey key, @Nullable String sealed) {
        if (key == null || sealed == null) {
            return null;
        }
        return StoredJson.read(Sealed.open(key, Base64.getDecoder().decode(sealed), CONTEXT), ConsentNote.class);
    }
}
