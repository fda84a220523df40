package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A meeting of a savings group; what was done in it stands on its sheets.
 *
 * <p>Guarantee: a cycle has one on a day; its revisions are counted without a gap, and the last of them stands.
 */
@Entity
@Table(schema = "finance", name = "group_meeting")
public class GroupMeeting {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "cycle_id", updatable = false)
    private UUID cycle;

    private int revision;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected GroupMeeting() {}

    public GroupMeeting(GroupMeetingId id, GroupCycle cycle, LocalDate heldOn, Instant now) {
        this.id = id.value();
        this.organisation = cycle.organisation().value();
        this.cycle = cycle.id().value();
        this.revision = 1;
        this.heldOn = heldOn;
        this.recordedAt = now;
        this.updatedAt = now;
    }

    /** Under the lock of its cycle. */
    public void revise(LocalDate day, Instant now) {
        revision++;
        heldOn = day;
        updatedAt = now;
    }

    public GroupMeetingId id() {
        return new GroupMeetingId(id);
    }

    public CycleId cycle() {
        return new CycleId(cycle);
    }

    /** From 1 on; also the version. */
    public int revision() {
        return revision;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
