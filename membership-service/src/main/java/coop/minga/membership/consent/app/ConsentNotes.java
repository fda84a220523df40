package coop.minga.membership.consent.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentFailure;
import coop.minga.membership.consent.domain.ConsentTransition;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    // Not the mapper of HTTP: a setting made for requests must not make unreadable what was stored.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

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
        try {
            return Base64.getEncoder().encodeToString(Sealed.seal(key, JSON.writeValueAsBytes(note), CONTEXT));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A note of ours cannot be written as JSON.", unwritable);
        }
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
        try {
            return JSON.readValue(Sealed.open(key, Base64.getDecoder().decode(sealed), CONTEXT), ConsentNote.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
