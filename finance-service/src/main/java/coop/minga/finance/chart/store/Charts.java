package coop.minga.finance.chart.store;

import coop.minga.finance.chart.domain.Chart;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The chart of accounts of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Charts implements PanacheRepositoryBase<Chart, UUID> {}
