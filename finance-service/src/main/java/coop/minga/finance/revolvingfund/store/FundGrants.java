package coop.minga.finance.revolvingfund.store;

import coop.minga.finance.revolvingfund.domain.FundGrant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The grants to and from revolving funds of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class FundGrants implements PanacheRepositoryBase<FundGrant, UUID> {}
