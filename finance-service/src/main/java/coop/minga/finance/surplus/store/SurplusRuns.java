package coop.minga.finance.surplus.store;

import coop.minga.finance.surplus.domain.SurplusRun;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The runs of the surplus of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class SurplusRuns implements PanacheRepositoryBase<SurplusRun, UUID> {}
