package coop.minga.finance.dues.domain;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.DuesWaiverId;
import coop.minga.finance.dues.domain.DuesSchedule.Days;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A member in hardship owes nothing for a while, and keeps the rights of those who pay.
 *
 * <p>Guarantee: always has a last day; is shortened once at most, and never lengthened.
 */
@Entity
@Table(schema = "finance", name = "dues_waiver")
public class DuesWaiver {
    private static final int MOST_YEARS = 2;

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private HardshipReason reason;

    @Column(name = "from_on", updatable = false)
    private LocalDate from;

    @Column(name = "through_on", updatable = false)
    private LocalDate through;

    /** The last day that is waived after all; the day before the first if none is. */
    @Column(name = "ended_on")
    @Nullable private LocalDate endedOn;

    @Column(name = "granted_by", updatable = false)
    private String grantedBy;

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;

    @Column(name = "ended_by")
    @Nullable private String endedBy;

    @Column(name = "ended_at")
    @Nullable private Instant endedAt;

    protected DuesWaiver() {}

    /** @throws DomainFailure DUES_DAYS_REVERSED, DUES_WAIVER_TOO_LONG */
    public DuesWaiver(
            DuesWaiverId id,
            OrganisationId organisation,
            DuesAccountId account,
            HardshipReason reason,
            LocalDate from,
            LocalDate through,
            String grantedBy,
            Instant now) {
        if (through.isBefore(from)) {
            throw DomainFailure.at(
                    DuesFailure.DUES_DAYS_REVERSED, "/through", "The last day is not before the first one.");
        }
        if (!through.isBefore(from.plusYears(MOST_YEARS))) {
            throw DomainFailure.at(
                    DuesFailure.DUES_WAIVER_TOO_LONG, "/through", "Grant it again when it is still needed then.");
        }
        this.id = id.value();
        this.organisation = organisation.value();
        this.account = account.value();
        this.reason = reason;
        this.from = from;
        this.through = through;
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    /**
     * Ends it early.
     *
     * @param last the last day that is still waived; the day before it began, or an earlier one, takes it back whole
     * @throws DomainFailure DUES_WAIVER_TRANSITION_ILLEGAL, DUES_WAIVER_END_NOT_EARLIER
     */
    public void end(LocalDate last, String by, Instant now) {
        DuesWaiverState state = state();
        if (!state.next().contains(DuesWaiverState.ENDED)) {
            throw DomainFailure.ofState(
                    DuesFailure.DUES_WAIVER_TRANSITION_ILLEGAL, "The waiver was ended already.", state, state.next());
        }
        if (!last.isBefore(through)) {
            throw DomainFailure.at(
                    DuesFailure.DUES_WAIVER_END_NOT_EARLIER, "/lastDay", "It ends on " + through + " by itself.");
        }
        LocalDate none = from.minusDays(1);
        endedOn = last.isBefore(none) ? none : last;
        endedBy = by;
        endedAt = now;
    }

    public DuesWaiverState state() {
        return endedOn == null ? DuesWaiverState.GRANTED : DuesWaiverState.ENDED;
    }

    /** Whether the dues of a period that were owed on a day are waived. */
    public boolean contains(LocalDate day) {
        return days().contain(day);
    }

    /** Contain no day where it was taken back whole. */
    public Days days() {
        return new Days(from, endedOn == null ? through : endedOn);
    }

    /** The last day that is waived; null where none is. */
    public @Nullable LocalDate last() {
        LocalDate last = endedOn == null ? through : endedOn;
        return last.isBefore(from) ? null : last;
    }

    public DuesWaiverId id() {
        return new DuesWaiverId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public DuesAccountId account() {
        return new DuesAccountId(account);
    }

    /** Counts what was done, from 1 on. */
    public long version() {
        return endedOn == null ? 1 : 2;
    }

    public HardshipReason reason() {
        return reason;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate through() {
        return through;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public String grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public @Nullable String endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
