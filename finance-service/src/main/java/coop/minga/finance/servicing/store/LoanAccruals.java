package coop.minga.finance.servicing.store;

import coop.minga.finance.servicing.domain.LoanAccrual;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The accruals of the caller's organisation's loans.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LoanAccruals implements PanacheRepositoryBase<LoanAccrual, UUID> {}
