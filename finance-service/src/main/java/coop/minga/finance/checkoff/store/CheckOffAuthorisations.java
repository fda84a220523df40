package coop.minga.finance.checkoff.store;

import coop.minga.finance.checkoff.domain.CheckOffAuthorisation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Authorisations of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class CheckOffAuthorisations implements PanacheRepositoryBase<CheckOffAuthorisation, UUID> {}
