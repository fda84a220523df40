package coop.minga.finance.account.store;

import coop.minga.finance.account.domain.LedgerAccount;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The ledger accounts of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LedgerAccounts implements PanacheRepositoryBase<LedgerAccount, UUID> {}
