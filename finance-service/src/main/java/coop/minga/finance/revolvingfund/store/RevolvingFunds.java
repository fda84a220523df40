package coop.minga.finance.revolvingfund.store;

import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The revolving funds of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class RevolvingFunds implements PanacheRepositoryBase<RevolvingFund, UUID> {}
