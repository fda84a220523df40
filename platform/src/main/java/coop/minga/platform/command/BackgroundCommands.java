package coop.minga.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.audit.AuditTrail;
import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Runs every write that no request waits for: opens the transaction for one organisation, does the work, and commits
 * effect, events and audit row together.
 *
 * <p>Guarantee: leaves the same traces as a command of a request; what must not happen twice is the work's own concern,
 * for there is no key. Safe for any thread.
 */
@ApplicationScoped
public class BackgroundCommands {
    private final Transactions transactions;
    private final Database database;
    private final AuditTrail auditTrail;
    private final ObjectMapper json;
    private final Instance<EntityManager> entityManager;

    BackgroundCommands(
            Transactions transactions,
            Database database,
            AuditTrail auditTrail,
            ObjectMapper json,
            Instance<EntityManager> entityManager) {
        this.transactions = transactions;
        this.database = database;
        this.auditTrail = auditTrail;
        this.json = json;
        this.entityManager = entityManager;
    }

    /** In whose name something is done: whoever asked for it, when that was long ago. */
    public record Actor(UUID organisation, String issuer, String subject) {}

    /** Does the work; {@code action} says in the audit row what it was, as method and path do for a request. */
    public <T> T execute(Actor actor, String action, Supplier<T> work) {
        return transactions.inOrganisation(actor.organisation(), () -> {
            AuditTrail.Recorded<T> recorded = auditTrail.record(() -> {
                T result = work.get();
                if (entityManager.isResolvable()) {
                    entityManager.get().flush();
                }
                return result;
            });
            leaveAuditRow(actor, action, write(recorded.changes()));
            return recorded.result();
        });
    }

    private void leaveAuditRow(Actor actor, String action, String changes) {
        database.run(connection -> {
            try (var finish = connection.prepareStatement(
                    "select minga.finish_command(?, null, null, null, ?, ?, ?, ?::jsonb)")) {
                finish.setObject(1, actor.organisation());
                finish.setString(2, actor.issuer());
                finish.setString(3, actor.subject());
                finish.setString(4, action);
                finish.setString(5, changes);
                finish.execute();
            }
        });
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A value of ours cannot be written as JSON.", unwritable);
        }
    }
}
