package coop.minga.finance.interest.store;

import coop.minga.finance.interest.domain.InterestPosting;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What accounts of the caller's organisation earned.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class InterestPostings implements PanacheRepositoryBase<InterestPosting, UUID> {}
