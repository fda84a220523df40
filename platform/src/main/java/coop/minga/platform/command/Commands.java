package coop.minga.platform.command;

import coop.minga.platform.access.Caller;
import coop.minga.platform.audit.AuditTrail;
import coop.minga.platform.crypto.Bytes;
import coop.minga.platform.crypto.KeysUsed;
import coop.minga.platform.source.Source;
import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final AskedCommands asked;
    private final AuditTrail auditTrail;
    private final Answers answers;
    private final StoredAnswers storedAnswers;
    private final Instance<EntityManager> entityManager;

    Commands(
            Transactions transactions,
            Database database,
            AskedCommands asked,
            AuditTrail auditTrail,
            Answers answers,
            StoredAnswers storedAnswers,
            Instance<EntityManager> entityManager) {
        this.transactions = transactions;
        this.database = database;
        this.asked = asked;
        this.auditTrail = auditTrail;
        this.answers = answers;
        this.storedAnswers = storedAnswers;
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
        AskedCommands.Asked request = asked.read(body);
        IdempotencyKey key = request.key();
        if (key == null && keyRequired) {
            throw GroupedCommands.keyMissing();
        }
        UUID organisation =
                login == Login.ADMIN ? Caller.NO_ORGANISATION : request.caller().organisation();
        Outcome outcome = transactions.open(login, () -> {
            Optional<StoredAnswer> earlier = begin(organisation, key, request.requestHash());
            if (earlier.isPresent()) {
                return new Outcome(earlier.get(), true);
            }
            var used = KeysUsed.record(() -> auditTrail.record(() -> {
                Reply<T> reply = Source.request(request.system()).during(work);
                flush();
                return reply;
            }));
            AuditTrail.Recorded<Reply<T>> recorded = used.result();
            StoredAnswer answer = answers.of(recorded.result());
            finish(request, organisation, answer, recorded);
            if (key != null) {
                storedAnswers.own(organisation, key.claim(), used.owners());
            }
            return new Outcome(answer, false);
        });
        return Answers.respond(outcome.answer(), outcome.replayed());
    }

    private Optional<StoredAnswer> begin(UUID organisation, @Nullable IdempotencyKey key, Bytes requestHash) {
        return database.call(connection -> {
            try (var begin = connection.prepareStatement("select * from minga.begin_command(?, ?)")) {
                begin.setObject(1, organisation);
                begin.setBytes(2, key == null ? null : key.claim());
                try (var row = begin.executeQuery()) {
                    return row.next() && key != null
                            ? Optional.of(answers.open(
                                    key.claim(),
                                    requestHash,
                                    Bytes.ofNullable(row.getBytes("request_hash")),
                                    Bytes.ofNullable(row.getBytes("answer"))))
                            : Optional.empty();
                }
            }
        });
    }

    private void finish(
            AskedCommands.Asked request, UUID organisation, StoredAnswer answer, AuditTrail.Recorded<?> recorded) {
        IdempotencyKey key = request.key();
        database.run(connection -> {
            try (var finish =
                    connection.prepareStatement("select minga.finish_command(?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
                finish.setObject(1, organisation);
                finish.setBytes(2, key == null ? null : key.claim());
                finish.setBytes(3, request.requestHash().array());
                finish.setBytes(4, key == null ? null : answers.seal(answer, key.claim()));
                finish.setString(5, request.caller().issuer());
                finish.setString(6, request.caller().subject());
                finish.setString(7, request.action());
                finish.setString(8, answers.write(recorded.changes()));
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

    private record Outcome(StoredAnswer answer, boolean replayed) {}
}
