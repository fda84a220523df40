package coop.minga.membership.organisation.store;

import coop.minga.membership.organisation.domain.Organisation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The organisations the caller's organisation is steward of.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {}
