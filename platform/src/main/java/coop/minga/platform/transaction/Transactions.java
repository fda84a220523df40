package coop.minga.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Opens every transaction of a service; the first statement says for which organisation.
 *
 * <p>Guarantee: the organisation is local to the transaction, so a pooled connection never carries it on; a deadlock, a
 * serialisation failure and a version that somebody else wrote first are tried again with nothing left behind.
 */
@ApplicationScoped
public class Transactions {
    /** Of many who write one row at once, one gets through with each. */
    private static final int ATTEMPTS = 10;

    private static final int TIMEOUT_SECONDS = 60;

    private final Database database;

    Transactions(Database database) {
        this.database = database;
    }

    /** Does the work in a transaction of its own, seeing one organisation's rows. */
    public <T> T inOrganisation(UUID organisation, Supplier<T> work) {
        return open(Login.RUNTIME, () -> {
            setOrganisation(organisation);
            return work.get();
        });
    }

    /** Does the work in the transaction under way, which is the organisation's, or in one of its own. */
    public <T> T joiningOrganisation(UUID organisation, Supplier<T> work) {
        return QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE ? work.get() : inOrganisation(organisation, work);
    }

    /** Opens a transaction whose first statement the caller issues itself. */
    public <T> T open(Login login, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return ScopedValue.where(Database.LOGIN, login).call(() -> inTransaction(work::get));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !DatabaseFailure.mayBeRetried(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(work);
    }

    private void setOrganisation(UUID organisation) {
        database.run(connection -> {
            try (var select = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
                select.setString(1, organisation.toString());
                select.execute();
            }
        });
    }
}
