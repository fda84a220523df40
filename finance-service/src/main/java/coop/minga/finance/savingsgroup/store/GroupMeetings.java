package coop.minga.finance.savingsgroup.store;

import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.domain.GroupMeeting;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The meetings of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class GroupMeetings implements PanacheRepositoryBase<GroupMeeting, UUID> {
    private static final String CYCLE = "select cycle_id from finance.group_meeting where id = ?";

    private final Database database;

    GroupMeetings(Database database) {
        this.database = database;
    }

    /** To take the cycle alone before the meeting is read, or what was read would be of before it was alone. */
    public Optional<CycleId> cycleOf(GroupMeetingId id) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(CYCLE)) {
                select.setObject(1, id.value());
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(new CycleId(row.getObject(1, UUID.class))) : Optional.empty();
                }
            }
        });
    }

    public Optional<GroupMeeting> of(CycleId cycle, LocalDate day) {
        return find("cycle = ?1 and heldOn = ?2", cycle.value(), day).firstResultOptional();
    }
}
