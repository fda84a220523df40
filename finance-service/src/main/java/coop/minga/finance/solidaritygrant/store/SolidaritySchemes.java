package coop.minga.finance.solidaritygrant.store;

import coop.minga.finance.solidaritygrant.domain.SolidarityScheme;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The schemes of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class SolidaritySchemes implements PanacheRepositoryBase<SolidarityScheme, UUID> {}
