package coop.minga.finance.dues.store;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.DuesWaiverId;
import coop.minga.finance.dues.domain.DuesWaiver;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Waivers of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class DuesWaivers implements PanacheRepositoryBase<DuesWaiver, UUID> {

    /** Whose a waiver is, without reading the waiver. */
    public Optional<DuesAccountId> accountOf(DuesWaiverId id) {
        return getEntityManager()
                .createQuery("select account from DuesWaiver where id = ?1", UUID.class)
                .setParameter(1, id.value())
                .getResultStream()
                .findFirst()
                .map(DuesAccountId::new);
    }

    /** All of some accounts. */
    public List<DuesWaiver> of(Collection<DuesAccountId> accounts) {
        return list("account in ?1", accounts.stream().map(DuesAccountId::value).toList());
    }
}
