package coop.minga.finance.dues.store;

import coop.minga.finance.dues.domain.DuesPlan;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Plans of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one; the runtime login can add and nothing more.
 */
@ApplicationScoped
public class DuesPlans implements PanacheRepositoryBase<DuesPlan, UUID> {}
