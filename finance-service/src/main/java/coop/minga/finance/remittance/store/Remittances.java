package coop.minga.finance.remittance.store;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Remittances of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Remittances implements PanacheRepositoryBase<Remittance, UUID> {
    private static final Set<RemittanceState> NOTHING_BOOKED =
            EnumSet.of(RemittanceState.INVALID, RemittanceState.REPEATED, RemittanceState.REVERSED);

    /** A remittance with its row locked until the transaction ends. */
    public Optional<Remittance> locked(RemittanceId id) {
        return Optional.ofNullable(
                getEntityManager().find(Remittance.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Another remittance of a schedule that says the same and was not taken back. */
    public Optional<RemittanceId> saying(ByteBuffer content, Remittance remittance) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return find(
                        "schedule = ?1 and content = ?2 and id <> ?3 and state not in ?4",
                        remittance.schedule().value(),
                        bytes,
                        remittance.id().value(),
                        NOTHING_BOOKED)
                .firstResultOptional()
                .map(Remittance::id);
    }

    /** Whether something on a schedule is booked, or about to be. */
    public boolean isPaidOn(CheckOffScheduleId schedule) {
        return count("schedule = ?1 and state not in ?2", schedule.value(), NOTHING_BOOKED) > 0;
    }
}
