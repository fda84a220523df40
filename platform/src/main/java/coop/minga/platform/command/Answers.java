package coop.minga.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.crypto.Bytes;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.crypto.SecretKey;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The answers of writes: written once, sealed for the store, opened for a twin, sent.
 *
 * <p>Guarantee: what the first caller gets and what a twin gets are equal to the letter; an answer opens only for the key
 * and the request it was given to.
 */
@ApplicationScoped
class Answers {
    private final MasterKey masterKey;
    private final ObjectMapper json;

    Answers(MasterKey masterKey, ObjectMapper json) {
        this.masterKey = masterKey;
        this.json = json;
    }

    StoredAnswer of(Reply<?> reply) {
        return new StoredAnswer(reply.status(), reply.location(), reply.version(), write(reply.view()));
    }

    byte[] seal(StoredAnswer answer, byte[] claim) {
        return Sealed.seal(key(), write(answer).getBytes(StandardCharsets.UTF_8), claim);
    }

    /**
     * The answer that is kept for a key.
     *
     * @throws DomainFailure ANSWER_ERASED, or IDEMPOTENCY_KEY_REUSED if it was given to another request
     */
    StoredAnswer open(byte[] claim, Bytes requestHash, @Nullable Bytes storedHash, @Nullable Bytes sealed) {
        if (storedHash == null || sealed == null) {
            throw new DomainFailure(
                    PlatformFailure.ANSWER_ERASED,
                    "This request was done; its answer went with the person it told of.");
        }
        if (!MessageDigest.isEqual(storedHash.array(), requestHash.array())) {
            throw new DomainFailure(
                    PlatformFailure.IDEMPOTENCY_KEY_REUSED,
                    "This key already belongs to another request; a new request needs a new key.");
        }
        try {
            return json.readValue(Sealed.open(key(), sealed.array(), claim), StoredAnswer.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A stored answer cannot be read.", unreadable);
        }
    }

    String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A value of ours cannot be written as JSON.", unwritable);
        }
    }

    @SuppressWarnings("unchecked") // The body is the JSON of a T; see RawJson for why it is not the T itself.
    static <T> RestResponse<T> respond(StoredAnswer answer, boolean replayed) {
        var response = RestResponse.ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(answer.status()), (T) new RawJson(answer.body()));
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.version() != null) {
            response.header(HttpHeaders.ETAG, "\"" + answer.version() + "\"");
        }
        if (replayed) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }

    private SecretKey key() {
        return masterKey.encryptionKey("stored-answer");
    }
}
