package coop.minga.finance.checkoff.store;

import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.Employer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * Employers of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Employers implements PanacheRepositoryBase<Employer, UUID> {
    /** An employer that nobody changes until the transaction ends; more than one may hold it so. */
    public Optional<Employer> shared(EmployerId id) {
        return Optional.ofNullable(getEntityManager().find(Employer.class, id.value(), LockModeType.PESSIMISTIC_READ));
    }

    /** Keeps a schedule of the employer from being made until the transaction ends. */
    public void keepFromScheduling(EmployerId id) {
        getEntityManager().find(Employer.class, id.value(), LockModeType.PESSIMISTIC_READ);
    }

    /** An employer to which nobody adds or changes an authorisation until the transaction ends. */
    public Optional<Employer> alone(EmployerId id) {
        return Optional.ofNullable(getEntityManager().find(Employer.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
