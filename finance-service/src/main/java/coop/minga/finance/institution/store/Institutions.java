package coop.minga.finance.institution.store;

import coop.minga.finance.institution.domain.Institution;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The institutional members of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Institutions implements PanacheRepositoryBase<Institution, UUID> {}
