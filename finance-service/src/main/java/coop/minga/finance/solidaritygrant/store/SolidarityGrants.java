package coop.minga.finance.solidaritygrant.store;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.domain.GrantState;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The solidarity grants of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class SolidarityGrants implements PanacheRepositoryBase<SolidarityGrant, UUID> {
    private static final List<GrantState> LIVE =
            Arrays.stream(GrantState.values()).filter(GrantState::isLive).toList();

    /**
     * One that stands in the way of another.
     *
     * <p>Guarantee: neither rejected, refused nor withdrawn.
     */
    public record Live(short number, long amountMinor) {}

    /** Alone with it until the transaction ends: votes and payments at a time are one after the other. */
    public Optional<SolidarityGrant> alone(SolidarityGrantId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** A member's in a round. */
    public List<Live> live(SolidarityRoundId round, MembershipId member) {
        return getEntityManager()
                .createQuery(
                        "select number, amountMinor from SolidarityGrant"
                                + " where round = ?1 and membership = ?2 and state in ?3",
                        Live.class)
                .setParameter(1, round.value())
                .setParameter(2, member.value())
                .setParameter(3, LIVE)
                .getResultList();
    }

    /** Those of the members who have one in a round. */
    public Set<MembershipId> having(SolidarityRoundId round, Collection<MembershipId> members) {
        Set<MembershipId> having = new HashSet<>();
        getEntityManager()
                .createQuery(
                        "select membership from SolidarityGrant"
                                + " where round = ?1 and membership in ?2 and state in ?3",
                        UUID.class)
                .setParameter(1, round.value())
                .setParameter(2, members.stream().map(MembershipId::value).toList())
                .setParameter(3, LIVE)
                .getResultStream()
                .forEach(each -> having.add(new MembershipId(each)));
        return having;
    }

    /** Whether an entry paid a grant. */
    public boolean isPaidBy(JournalEntryId entry) {
        return count("entry", entry.value()) > 0;
    }
}
