package coop.minga.membership.standing.store;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.standing.domain.Coverage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * What was recorded about covered dues in the caller's organisation.
 *
 * <p>Guarantee: row-level security hides everything else; the runtime login can add and nothing more.
 */
@ApplicationScoped
public class Coverages implements PanacheRepositoryBase<Coverage, UUID> {

    /** All of a membership, in the order of recording. */
    public List<Coverage> of(MembershipId membership) {
        return list("membership = ?1 order by recordedAt, id", membership.value());
    }
}
