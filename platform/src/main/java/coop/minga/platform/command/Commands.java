package coop.minga.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.audit.AuditTrail;
import coop.minga.platform.crypto.KeysUsed;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.source.Source;
import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs every write of a resource: opens the transaction, sets the organisation and claims the idempotency key in one
 * statement, does the work, and commits the effect, its events, its audit row and the stored answer together.
 *
 * <p>Guarantee: the same key and request has one effect however often and however parallel it is sent, and every answer
 * is equal; a refusal stores nothing, so it may be tried again.
 */
@ApplicationScoped
public class Commands {
    private final Transactions transactions;
    private final Database database;
    private final CurrentCaller currentCaller;
    private final AuditTrail auditTrail;
    private final StoredAnswers storedAnswers;
    private final MasterKey masterKey;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;
    private final Instance<EntityManager> entityManager;

    Commands(
            Transactions transactions,
            Database database,
            CurrentCaller currentCaller,
            AuditTrail auditTrail,
            StoredAnswers storedAnswers,
            MasterKey masterKey,
            ObjectMapper json,
            HttpHeaders headers,
            Request request,
            UriInfo uri,
            Instance<EntityManager> entityManager) {
        this.transactions = transactions;
        this.database = database;
        this.currentCaller = currentCaller;
        this.auditTrail = auditTrail;
        this.storedAnswers = storedAnswers;
        this.masterKey = masterKey;
        this.json = json;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
        this.entityManager = entityManager;
    }

    /** A write that creates something: the key is required, for a lost answer must not create it twice. */
    public <T> RestResponse<T> create(Object body, Supplier<Reply<T>> work) {
        return run(Login.RUNTIME, true, body, work);
    }

    /** A write that changes something; the key is honoured where it is sent. */
    public <T> RestResponse<T> execute(@Nullable Object body, Supplier<Reply<T>> work) {
        return run(Login.RUNTIME, false, body, work);
    }

    /** A write of the platform's own administration, under its own database login. */
    public <T> RestResponse<T> administer(Object body, Supplier<Reply<T>> work) {
        return run(Login.ADMIN, false, body, work);
    }

    private <T> RestResponse<T> run(Login login, boolean keyRequired, @Nullable Object body, Supplier<Reply<T>> work) {
        Caller caller = currentCaller.get();
        IdempotencyKey key = IdempotencyKey.of(headers.getHeaderString("Idempotency-Key"), caller);
        if (key == null && keyRequired) {
            throw new DomainFailure(
                    PlatformFailure.IDEMPOTENCY_KEY_MISSING, "Send a new Idempotency-Key with every new request.");
        }
        UUID organisation = login == Login.ADMIN ? Caller.NO_ORGANISATION : caller.organisation();
        byte[] requestHash = IdempotencyKey.sha256(request.getMethod() + " " + uri.getPath() + "\n" + write(body));
        Outcome outcome = transactions.open(login, () -> {
            Optional<byte[]> earlier = begin(organisation, key, requestHash);
            if (earlier.isPresent() && key != null) {
                return new Outcome(open(earlier.get(), key), true);
            }
            var used = KeysUsed.record(() -> auditTrail.record(() -> {
                Reply<T> reply = Source.request(currentCaller.system()).during(work);
                flush();
                return reply;
            }));
            AuditTrail.Recorded<Reply<T>> recorded = used.result();
            StoredAnswer answer = stored(recorded.result());
            finish(caller, organisation, key, requestHash, answer, recorded);
            if (key != null) {
                storedAnswers.own(organisation, key.claim(), used.owners());
            }
            return new Outcome(answer, false);
        });
        return respond(outcome);
    }

    private Optional<byte[]> begin(UUID organisation, @Nullable IdempotencyKey key, byte[] requestHash) {
        return database.call(connection -> {
            try (var begin = connection.prepareStatement("select * from minga.begin_command(?, ?)")) {
                begin.setObject(1, organisation);
                begin.setBytes(2, key == null ? null : key.claim());
                try (var row = begin.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    if (row.getBytes("answer") == null) {
                        throw new DomainFailure(
                                PlatformFailure.ANSWER_ERASED,
                                "This request was done; its answer went with the person it told of.");
                    }
                    if (!MessageDigest.isEqual(row.getBytes("request_hash"), requestHash)) {
                        throw new DomainFailure(
                                PlatformFailure.IDEMPOTENCY_KEY_REUSED,
                                "This key already belongs to another request; a new request needs a new key.");
                    }
                    return Optional.of(row.getBytes("answer"));
                }
            }
        });
    }

    private void finish(
            Caller caller,
            UUID organisation,
            @Nullable IdempotencyKey key,
            byte[] requestHash,
            StoredAnswer answer,
            AuditTrail.Recorded<?> recorded) {
        database.run(connection -> {
            try (var finish =
                    connection.prepareStatement("select minga.finish_command(?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
                finish.setObject(1, organisation);
                finish.setBytes(2, key == null ? null : key.claim());
                finish.setBytes(3, requestHash);
                finish.setBytes(
                        4,
                        key == null
                                ? null
                                : Sealed.seal(
                                        answerKey(), write(answer).getBytes(StandardCharsets.UTF_8), key.claim()));
                finish.setString(5, caller.issuer());
                finish.setString(6, caller.subject());
                finish.setString(7, request.getMethod() + " " + uri.getPath());
                finish.setString(8, write(recorded.changes()));
                finish.execute();
            }
        });
    }

    /** Writes what Hibernate still holds back, so that a constraint refuses before the answer is stored. */
    private void flush() {
        if (entityManager.isResolvable()) {
            entityManager.get().flush();
        }
    }

    private StoredAnswer stored(Reply<?> reply) {
        return new StoredAnswer(reply.status(), reply.location(), reply.version(), write(reply.view()));
    }

    private StoredAnswer open(byte[] sealed, IdempotencyKey key) {
        try {
            return json.readValue(Sealed.open(answerKey(), sealed, key.claim()), StoredAnswer.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A stored answer cannot be read.", unreadable);
        }
    }

    private SecretKey answerKey() {
        return masterKey.encryptionKey("stored-answer");
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A value of ours cannot be written as JSON.", unwritable);
        }
    }

    @SuppressWarnings("unchecked") // The body is the JSON of a T; see RawJson for why it is not the T itself.
    private static <T> RestResponse<T> respond(Outcome outcome) {
        StoredAnswer answer = outcome.answer();
        var response = RestResponse.ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(answer.status()), (T) new RawJson(answer.body()));
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.version() != null) {
            response.header(HttpHeaders.ETAG, "\"" + answer.version() + "\"");
        }
        if (outcome.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }

    private record Outcome(StoredAnswer answer, boolean replayed) {}
}
