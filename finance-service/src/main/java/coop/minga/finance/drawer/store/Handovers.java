package coop.minga.finance.drawer.store;

import coop.minga.finance.drawer.domain.Handover;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * How the drawers of the caller's organisation were emptied.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Handovers implements PanacheRepositoryBase<Handover, UUID> {}
