package coop.minga.platform.transaction;

import coop.minga.platform.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Answers reads of a request, in a transaction that sees the caller's organisation only.
 *
 * <p>Guarantee: the answer is consistent within itself; nothing is written.
 */
@ApplicationScoped
public class Queries {
    private final Transactions transactions;
    private final CurrentCaller caller;

    Queries(Transactions transactions, CurrentCaller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    public <T> T answer(Supplier<T> query) {
        return transactions.inOrganisation(caller.get().organisation(), query);
    }
}
