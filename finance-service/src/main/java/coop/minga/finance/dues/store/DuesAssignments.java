package coop.minga.finance.dues.store;

import coop.minga.finance.dues.domain.DuesAssignment;
import coop.minga.finance.member.MembershipId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Assignments of the caller's organisation's members.
 *
 * <p>Guarantee: row-level security hides every other one; the runtime login can add and nothing more.
 */
@ApplicationScoped
public class DuesAssignments implements PanacheRepositoryBase<DuesAssignment, UUID> {

    /** Those of some members, in the order in which they were added. */
    public List<DuesAssignment> of(Collection<MembershipId> members) {
        return list(
                "membership in ?1 order by recordedAt, id",
                members.stream().map(MembershipId::value).toList());
    }
}
