package coop.minga.finance.dividend.store;

import coop.minga.finance.dividend.domain.DividendRun;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The runs of dividends of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class DividendRuns implements PanacheRepositoryBase<DividendRun, UUID> {}
