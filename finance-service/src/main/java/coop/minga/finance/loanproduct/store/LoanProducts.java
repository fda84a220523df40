package coop.minga.finance.loanproduct.store;

import coop.minga.finance.loanproduct.domain.LoanProduct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The loan products of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LoanProducts implements PanacheRepositoryBase<LoanProduct, UUID> {}
