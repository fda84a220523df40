package coop.minga.finance.insurance.store;

import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.domain.InsurancePolicy;
import coop.minga.finance.insurance.domain.PolicyState;
import coop.minga.finance.member.MembershipId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The policies of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one. Who needs a policy and its claims locks the policy first.
 */
@ApplicationScoped
public class InsurancePolicies implements PanacheRepositoryBase<InsurancePolicy, UUID> {
    /** Alone with it until the transaction ends: premiums, and what its cover pays, are one after the other. */
    public Optional<InsurancePolicy> alone(InsurancePolicyId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Of the policies that members have, the one that was taken out first; who has none is missing. Without reading the
     * policies, which nobody has locked yet.
     */
    public Map<MembershipId, InsurancePolicyId> firstActive(Collection<MembershipId> members) {
        Map<MembershipId, InsurancePolicyId> first = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select membership, id from InsurancePolicy where membership in ?1 and state = ?2"
                                + " order by createdAt, id",
                        Object[].class)
                .setParameter(1, members.stream().map(MembershipId::value).toList())
                .setParameter(2, PolicyState.ACTIVE)
                .getResultStream()
                .forEach(row ->
                        first.putIfAbsent(new MembershipId((UUID) row[0]), new InsurancePolicyId((UUID) row[1])));
        return first;
    }
}
