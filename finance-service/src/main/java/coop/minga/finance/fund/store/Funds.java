package coop.minga.finance.fund.store;

import coop.minga.finance.fund.domain.Fund;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The funds of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Funds implements PanacheRepositoryBase<Fund, UUID> {}
