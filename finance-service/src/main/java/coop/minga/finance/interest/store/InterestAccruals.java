package coop.minga.finance.interest.store;

import coop.minga.finance.interest.domain.InterestAccrual;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The accruals of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class InterestAccruals implements PanacheRepositoryBase<InterestAccrual, UUID> {}
