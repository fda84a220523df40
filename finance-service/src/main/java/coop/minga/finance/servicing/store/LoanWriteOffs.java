package coop.minga.finance.servicing.store;

import coop.minga.finance.servicing.domain.LoanWriteOff;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The write-offs of the caller's organisation's loans.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LoanWriteOffs implements PanacheRepositoryBase<LoanWriteOff, UUID> {}
