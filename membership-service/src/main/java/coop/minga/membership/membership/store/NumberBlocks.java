package coop.minga.membership.membership.store;

import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.membership.membership.domain.NumberBlock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The blocks of member numbers in the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class NumberBlocks implements PanacheRepositoryBase<NumberBlock, UUID> {

    /** Kept from changing until the transaction ends: a block is not released while a number of it is given. */
    public Optional<NumberBlock> findToUse(NumberBlockId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Which of these numbers belong to a block, released or not. */
    public Set<MemberNumber> reserved(Collection<MemberNumber> numbers) {
        return getEntityManager()
                .createQuery(
                        "select n.number from NumberBlock b join b.numbers n where n.number in :numbers", String.class)
                .setParameter(
                        "numbers", numbers.stream().map(MemberNumber::value).toList())
                .getResultStream()
                .map(MemberNumber::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
