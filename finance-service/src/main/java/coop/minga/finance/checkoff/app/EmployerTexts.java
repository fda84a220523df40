package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * What is written of an employer and its files in words, in which people are named.
 *
 * <p>Guarantee: sealed with a key of the employer's own and bound to what it belongs to.
 */
@ApplicationScoped
public class EmployerTexts {
    private final PersonalKeys keys;

    EmployerTexts(PersonalKeys keys) {
        this.keys = keys;
    }

    void begin(OrganisationId organisation, EmployerId employer) {
        keys.create(organisation.value(), List.of(employer.value()));
    }

    /**
     * Seals texts, each bound to the id beside it.
     *
     * <p>Guarantee: one look for the key, however many.
     */
    public Map<UUID, String> seal(OrganisationId organisation, EmployerId employer, Map<UUID, String> texts) {
        SecretKey key = key(organisation, employer);
        Map<UUID, String> sealed = HashMap.newHashMap(texts.size());
        texts.forEach((id, text) -> sealed.put(id, Sealed.sealText(key, text, context(id))));
        return sealed;
    }

    /** Opens what {@link #seal} sealed. */
    public Map<UUID, String> open(OrganisationId organisation, EmployerId employer, Map<UUID, String> sealed) {
        if (sealed.isEmpty()) {
            return Map.of();
        }
        SecretKey key = key(organisation, employer);
        Map<UUID, String> texts = HashMap.newHashMap(sealed.size());
        sealed.forEach((id, text) -> texts.put(id, Sealed.openText(key, text, context(id))));
        return texts;
    }

    private SecretKey key(OrganisationId organisation, EmployerId employer) {
        return keys.find(organisation.value(), employer.value())
                .orElseThrow(() -> new IllegalStateException("The key of an employer is missing."));
    }

    private static byte[] context(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
