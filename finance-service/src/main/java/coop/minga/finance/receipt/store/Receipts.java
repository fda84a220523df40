package coop.minga.finance.receipt.store;

import coop.minga.finance.receipt.domain.Receipt;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The receipts of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Receipts implements PanacheRepositoryBase<Receipt, UUID> {}
