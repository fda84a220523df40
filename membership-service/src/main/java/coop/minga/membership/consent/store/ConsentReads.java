package coop.minga.membership.consent.store;

import coop.minga.membership.consent.domain.ConsentRead;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What was read under consents.
 *
 * <p>Guarantee: rows are added and never changed.
 */
@ApplicationScoped
public class ConsentReads implements PanacheRepositoryBase<ConsentRead, UUID> {}
