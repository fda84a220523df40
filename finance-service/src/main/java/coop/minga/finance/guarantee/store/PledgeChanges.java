package coop.minga.finance.guarantee.store;

import coop.minga.finance.guarantee.domain.PledgeChange;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * How the pledges of the caller's organisation became more or less.
 *
 * <p>Guarantee: row-level security hides every other one; none is changed or removed.
 */
@ApplicationScoped
public class PledgeChanges implements PanacheRepositoryBase<PledgeChange, UUID> {}
