package coop.minga.finance.mobilemoney.store;

import coop.minga.finance.mobilemoney.MobileAccountId;
import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The payments by phone of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class MobilePayments implements PanacheRepositoryBase<MobilePayment, UUID> {
    private final Database database;

    MobilePayments(Database database) {
        this.database = database;
    }

    /**
     * The payment of a reference, to be heard of by nobody else until the transaction ends; also if it is not there yet,
     * so that of two who hear of it first at once one waits for the other.
     */
    public Optional<MobilePayment> toHear(MobileAccountId account, String reference) {
        database.run(connection -> {
            try (var hold = connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?), hashtext(?))")) {
                hold.setString(1, account.value().toString());
                hold.setString(2, reference);
                hold.execute();
            }
        });
        return find("account = ?1 and reference = ?2", account.value(), reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** To take a step with nobody else. */
    public Optional<MobilePayment> toChange(MobilePaymentId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of an account, in a state and heard of since an instant; the longest waiting first. */
    public List<MobilePayment> waiting(MobileAccountId account, MobilePaymentState state, Instant since, int most) {
        return find(
                        "account = ?1 and state = ?2 and heardAt >= ?3 order by updatedAt, id",
                        account.value(),
                        state,
                        since)
                .page(Page.ofSize(most))
                .list();
    }
}
