package coop.minga.finance.insurance.store;

import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.domain.InsurancePremium;
import coop.minga.finance.insurance.domain.InsuredDays;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * What was paid for the policies of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class InsurancePremiums implements PanacheRepositoryBase<InsurancePremium, UUID> {
    /** Which days of a policy were paid for. */
    public List<InsuredDays> of(InsurancePolicyId policy) {
        return list("policy", policy.value()).stream()
                .map(InsurancePremium::days)
                .toList();
    }

    /** How often was paid for a policy. */
    public int countOf(InsurancePolicyId policy) {
        return Math.toIntExact(count("policy", policy.value()));
    }
}
