package coop.minga.finance.budget.store;

import coop.minga.finance.budget.domain.Budget;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The budgets of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Budgets implements PanacheRepositoryBase<Budget, UUID> {}
