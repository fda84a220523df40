package coop.minga.finance.dues.domain;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.DuesWaiverId;
import coop.minga.finance.ledger.JournalEntryId;
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
 * What a member owes for a period.
 *
 * <p>Guarantee: one for each account, plan and period; its amount never changes; what of it is waived says which waiver
 * and which entry did it. What of it is paid is not kept: it follows from what the account holds.
 */
@Entity
@Table(schema = "finance", name = "dues_charge")
public class DuesCharge implements DuesPosition.Charge {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(name = "plan_id", updatable = false)
    private UUID plan;

    @Column(name = "period_start", updatable = false)
    private LocalDate start;

    @Column(name = "period_end", updatable = false)
    private LocalDate end;

    @Column(name = "owed_on", updatable = false)
    private LocalDate owedOn;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "amount_minor", updatable = false)
    private long amountMinor;

    /** None where nothing is owed: an entry moves something. */
    @Column(name = "entry_id", updatable = false)
    @Nullable private UUID entry;

    @Column(name = "waived_minor")
    private long waivedMinor;

    @Column(name = "waiver_id")
    @Nullable private UUID waiver;

    @Column(name = "waiving_entry_id")
    @Nullable private UUID waivingEntry;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected DuesCharge() {}

    /** @param due with an amount */
    public DuesCharge(
            UUID id,
            OrganisationId organisation,
            DuesAccountId account,
            DuesSchedule.Due due,
            @Nullable JournalEntryId entry,
            Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.account = account.value();
        this.plan = due.plan().value();
        this.start = due.start();
        this.end = due.end();
        this.owedOn = due.owedOn();
        this.dueOn = due.dueOn();
        this.amountMinor = Objects.requireNonNull(due.amountMinor());
        this.entry = entry == null ? null : entry.value();
        this.recordedAt = now;
    }

    /** @param openMinor all that is still open of it */
    public void waive(DuesWaiverId by, JournalEntryId with, long openMinor) {
        if (waiver != null || openMinor <= 0 || openMinor > amountMinor) {
            throw new IllegalStateException("A charge is waived once, and what is open of it.");
        }
        waivedMinor = openMinor;
        waiver = by.value();
        waivingEntry = with.value();
    }

    /** It is owed again after all. */
    public void owe() {
        waivedMinor = 0;
        waiver = null;
        waivingEntry = null;
    }

    public UUID id() {
        return id;
    }

    public DuesAccountId account() {
        return new DuesAccountId(account);
    }

    public DuesPlanId plan() {
        return new DuesPlanId(plan);
    }

    @Override
    public LocalDate start() {
        return start;
    }

    @Override
    public LocalDate end() {
        return end;
    }

    public LocalDate owedOn() {
        return owedOn;
    }

    @Override
    public LocalDate dueOn() {
        return dueOn;
    }

    @Override
    public long amountMinor() {
        return amountMinor;
    }

    @Override
    public long waivedMinor() {
        return waivedMinor;
    }

    /** Of a period there is one of each plan. */
    @Override
    public String name() {
        return plan.toString();
    }

    public @Nullable UUID entry() {
        return entry;
    }

    public @Nullable DuesWaiverId waiver() {
        return waiver == null ? null : new DuesWaiverId(waiver);
    }

    public @Nullable JournalEntryId waivingEntry() {
        return waivingEntry == null ? null : new JournalEntryId(waivingEntry);
    }
}
