package coop.minga.finance.checkoff.domain;

import coop.minga.finance.checkoff.CheckOffAuthorisationId;
import coop.minga.finance.member.MembershipId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What is to be deducted of one member.
 *
 * <p>Guarantee: never changes; its deductions stand in the order in which a short payment fills them.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "check_off_schedule_line")
public class CheckOffScheduleLine {
    @Id
    private UUID id;

    @Column(name = "schedule_id")
    private UUID schedule;

    private int line;

    @Column(name = "authorisation_id")
    private UUID authorisation;

    @Column(name = "membership_id")
    private UUID membership;

    private String[] destinations;
    private UUID[] accounts;

    @Column(name = "amounts_minor")
    private long[] amountsMinor;

    @Column(name = "expected_minor")
    private long expectedMinor;

    protected CheckOffScheduleLine() {}

    public UUID id() {
        return id;
    }

    public int line() {
        return line;
    }

    public CheckOffAuthorisationId authorisation() {
        return new CheckOffAuthorisationId(authorisation);
    }

    public MembershipId membership() {
        return new MembershipId(membership);
    }

    public List<Deduction> deductions() {
        return Deductions.of(destinations, accounts, amountsMinor);
    }

    public long expectedMinor() {
        return expectedMinor;
    }
}
