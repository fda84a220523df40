package coop.minga.finance.hold.store;

import coop.minga.finance.hold.domain.Hold;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The holds of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {}
