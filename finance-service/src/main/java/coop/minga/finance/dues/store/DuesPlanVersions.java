package coop.minga.finance.dues.store;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.domain.DuesPlanVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Versions of the caller's organisation's plans.
 *
 * <p>Guarantee: row-level security hides every other one; the runtime login can add and nothing more.
 */
@ApplicationScoped
public class DuesPlanVersions implements PanacheRepositoryBase<DuesPlanVersion, UUID> {

    /** Those of some plans, in the order in which they were added. */
    public List<DuesPlanVersion> of(Collection<DuesPlanId> plans) {
        return list(
                "plan in ?1 order by plan, number",
                plans.stream().map(DuesPlanId::value).toList());
    }
}
