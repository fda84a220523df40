package coop.minga.finance.dues.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member's dues are charged to and paid into: a ledger account, and what the others were told of it.
 *
 * <p>Guarantee: one for each membership; whoever changes what it holds locks it first, so that what is told is in order
 * and nothing is told of what another is just changing.
 */
@Entity
@Table(schema = "finance", name = "dues_account")
public class DuesAccount {
    /** Also of the ledger account. */
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "membership_id", updatable = false)
    private UUID membership;

    @Column(updatable = false)
    private long number;

    /** How many events were told of it. */
    private long version;

    @Column(name = "paid_through")
    @Nullable private LocalDate paidThrough;

    @Column(name = "overdue_since")
    @Nullable private LocalDate overdueSince;

    @Column(name = "overdue_minor")
    @Nullable private Long overdueMinor;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    protected DuesAccount() {}

    public DuesAccount(
            DuesAccountId id, OrganisationId organisation, MembershipId membership, long number, Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.membership = membership.value();
        this.number = number;
        this.openedAt = now;
    }

    /**
     * Dues were paid, or a payment was taken back.
     *
     * @param moved what was paid, negative if it was taken back
     */
    public DuesEvent.Paid paid(
            @Nullable UUID entry, LocalDate effectiveOn, long moved, DuesPosition now, Instant recordedAt) {
        paidThrough = now.paidThrough();
        // What is overdue now is told by the next look at all accounts, if it is still so.
        overdueSince = null;
        overdueMinor = null;
        version++;
        return new DuesEvent.Paid(head(recordedAt), entry, effectiveOn, moved, paidThrough, now);
    }

    /** Whether the last day that is paid is another than was told, or less is overdue, as after a waiver. */
    public boolean isPaidOtherwise(DuesPosition now, LocalDate today) {
        return !Objects.equals(paidThrough, now.paidThrough())
                || (overdueMinor != null && now.overdueMinor(today) < overdueMinor);
    }

    /** Whether dues are overdue since another day than was told, if any was, or of another amount. */
    public boolean isOverdueOtherwise(DuesPosition now, LocalDate today) {
        LocalDate since = now.overdueSince(today);
        return since != null && (!since.equals(overdueSince) || !Objects.equals(overdueMinor, now.overdueMinor(today)));
    }

    public DuesEvent.Overdue overdue(DuesPosition now, LocalDate today, Instant recordedAt) {
        LocalDate since = Objects.requireNonNull(now.overdueSince(today));
        overdueSince = since;
        overdueMinor = now.overdueMinor(today);
        version++;
        return new DuesEvent.Overdue(head(recordedAt), today, since, overdueMinor, paidThrough);
    }

    /** Dues were waived, or a waiver was ended early. */
    public DuesEvent.Waived waived(DuesWaiver waiver, LocalDate effectiveOn, Instant recordedAt) {
        version++;
        return new DuesEvent.Waived(head(recordedAt), effectiveOn, waiver.id().value(), waiver.from(), waiver.last());
    }

    private DuesEvent.Head head(Instant recordedAt) {
        return new DuesEvent.Head(id(), version, organisation(), membership(), recordedAt);
    }

    public DuesAccountId id() {
        return new DuesAccountId(id);
    }

    public LedgerAccountId ledgerAccount() {
        return new LedgerAccountId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public MembershipId membership() {
        return new MembershipId(membership);
    }

    /** Counts the organisation's dues accounts without a gap. */
    public long number() {
        return number;
    }

    public long version() {
        return version;
    }

    public @Nullable LocalDate paidThrough() {
        return paidThrough;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
