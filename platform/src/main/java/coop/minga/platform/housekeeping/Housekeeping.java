package coop.minga.platform.housekeeping;

import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Seals audit rows into their chains and forgets stored answers after 90 days.
 *
 * <p>Guarantee: may run in any number of processes at once; each round is repeatable, and a round that fails is made up
 * for by the next.
 */
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int ROWS_A_ROUND = 1_000;

    private final Transactions transactions;
    private final Database database;
    private volatile boolean failing;

    Housekeeping(Transactions transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Seals what was committed since the last round, and says how many rows it sealed. */
    public int sealAudit() {
        int all = 0;
        int sealed;
        do {
            sealed = transactions.open(
                    Login.HOUSEKEEPING,
                    () -> database.call(connection -> {
                        try (var seal = connection.prepareStatement("select minga.seal_audit(?)")) {
                            seal.setInt(1, ROWS_A_ROUND);
                            try (var row = seal.executeQuery()) {
                                row.next();
                                return row.getInt(1);
                            }
                        }
                    }));
            all += sealed;
        } while (sealed == ROWS_A_ROUND);
        return all;
    }

    /** Deletes stored answers older than 90 days, after which a key may be used again. */
    public int forgetAnswers() {
        return transactions.open(
                Login.HOUSEKEEPING,
                () -> database.call(connection -> {
                    try (var delete = connection.prepareStatement(
                            "delete from minga.idempotency_record where created_at < now() - interval '90 days'")) {
                        return delete.executeUpdate();
                    }
                }));
    }

    @Scheduled(every = "${minga.housekeeping.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        untilNextRound(this::sealAudit);
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        untilNextRound(this::forgetAnswers);
    }

    /** The database may be away; readiness says so already, and the next round does this one's work. */
    private void untilNextRound(Runnable round) {
        try {
            round.run();
            failing = false;
        } catch (DatabaseFailure failure) {
            // Once for each outage: a round is every two seconds.
            if (!failing) {
                LOG.warnf("Housekeeping waits until the database answers: %s", failure.getMessage());
            }
            failing = true;
        }
    }
}
