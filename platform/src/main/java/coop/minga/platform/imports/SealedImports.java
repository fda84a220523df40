package coop.minga.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.crypto.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The key of each import and each saved mapping, and what is sealed with it on the import's own row.
 *
 * <p>Guarantee: once the key is destroyed, mapping, header, file and refused rows are unreadable for ever. Runs inside
 * the caller's transaction.
 */
@ApplicationScoped
class SealedImports {
    private static final byte[] REQUEST = "request".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MAPPING = "mapping".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEADER = "header".getBytes(StandardCharsets.US_ASCII);

    private final PersonalKeys keys;
    private final ObjectMapper json;

    SealedImports(PersonalKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    SecretKey newKey(UUID organisation, UUID importId) {
        SecretKey key = keys.create(organisation, List.of(importId)).get(importId);
        if (key == null) {
            throw new IllegalStateException("The key that was made is missing.");
        }
        return key;
    }

    Optional<SecretKey> key(UUID organisation, UUID importId) {
        return keys.find(organisation, importId);
    }

    void destroyKey(UUID organisation, UUID importId) {
        keys.destroy(organisation, List.of(importId));
    }

    byte[] seal(SecretKey key, ImportRequest request) {
        return Sealed.seal(key, write(request), REQUEST);
    }

    ImportRequest request(SecretKey key, byte[] sealed) {
        try {
            return json.readValue(Sealed.open(key, sealed, REQUEST), ImportRequest.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("An import's request cannot be read.", unreadable);
        }
    }

    Map<UUID, SecretKey> keys(UUID organisation, Collection<UUID> owners) {
        return keys.findAll(organisation, owners);
    }

    byte[] seal(SecretKey key, ImportMappingRequest mapping) {
        return Sealed.seal(key, write(mapping), MAPPING);
    }

    ImportMappingRequest mapping(SecretKey key, byte[] sealed) {
        try {
            return json.readValue(Sealed.open(key, sealed, MAPPING), ImportMappingRequest.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A saved mapping cannot be read.", unreadable);
        }
    }

    byte[] seal(SecretKey key, ImportHeader header) {
        return Sealed.seal(key, write(header), HEADER);
    }

    ImportHeader header(SecretKey key, byte[] sealed) {
        try {
            return json.readValue(Sealed.open(key, sealed, HEADER), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new IllegalStateException("An import's header cannot be read.", unreadable);
        }
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A value of ours cannot be written as JSON.", unwritable);
        }
    }
}
