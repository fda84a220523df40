package coop.minga.finance.period.store;

import coop.minga.finance.period.domain.PeriodClose;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The period closes of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class PeriodCloses implements PanacheRepositoryBase<PeriodClose, UUID> {}
