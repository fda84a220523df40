package coop.minga.finance.organisation.store;

import coop.minga.finance.organisation.domain.Organisation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The caller's own organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {}
