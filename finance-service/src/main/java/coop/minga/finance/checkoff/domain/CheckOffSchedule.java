package coop.minga.finance.checkoff.domain;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an employer is told to deduct for a period: of everybody who had allowed it on the period's last day.
 *
 * <p>Guarantee: frozen when it is issued; an employer has one for a day.
 */
@Entity
@Table(schema = "finance", name = "check_off_schedule")
public class CheckOffSchedule {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "employer_id", updatable = false)
    private UUID employer;

    @Column(name = "from_day", updatable = false)
    private LocalDate from;

    @Column(name = "through_day", updatable = false)
    private LocalDate through;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private int lines;

    @Column(name = "expected_minor", updatable = false)
    private long expectedMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ScheduleState state;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CheckOffSchedule() {}

    /**
     * How much is asked of how many.
     *
     * <p>Guarantee: counted while nobody can change it.
     */
    public record Totals(int lines, long expectedMinor) {}

    /** @throws DomainFailure SCHEDULE_DAYS_REVERSED, CHECK_OFF_SCHEDULE_EMPTY */
    public CheckOffSchedule(
            CheckOffScheduleId id, Employer employer, LocalDate from, LocalDate through, Totals totals, Instant now) {
        if (through.isBefore(from)) {
            throw DomainFailure.at(
                    CheckOffFailure.SCHEDULE_DAYS_REVERSED, "/through", "The first day is " + from + ".");
        }
        if (totals.lines() == 0) {
            throw new DomainFailure(
                    CheckOffFailure.CHECK_OFF_SCHEDULE_EMPTY, "Nobody had allowed a deduction on " + through + ".");
        }
        this.id = id.value();
        this.organisation = employer.organisation().value();
        this.employer = employer.id().value();
        this.from = from;
        this.through = through;
        this.dueOn = through.plusDays(employer.terms().dueDays());
        this.currency = employer.currency().getCurrencyCode();
        this.lines = totals.lines();
        this.expectedMinor = totals.expectedMinor();
        this.state = ScheduleState.ISSUED;
        this.issuedAt = now;
        this.updatedAt = now;
    }

    /**
     * Takes it back; the caller has made sure that nothing was paid on it.
     *
     * @throws DomainFailure CHECK_OFF_SCHEDULE_TRANSITION_ILLEGAL
     */
    public void withdraw(Instant now) {
        if (!state.next().contains(ScheduleState.WITHDRAWN)) {
            throw DomainFailure.ofState(
                    CheckOffFailure.CHECK_OFF_SCHEDULE_TRANSITION_ILLEGAL,
                    "The schedule is " + state + ".",
                    state,
                    state.next());
        }
        state = ScheduleState.WITHDRAWN;
        updatedAt = now;
    }

    public CheckOffScheduleId id() {
        return new CheckOffScheduleId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public EmployerId employer() {
        return new EmployerId(employer);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate through() {
        return through;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public int lines() {
        return lines;
    }

    public long expectedMinor() {
        return expectedMinor;
    }

    public ScheduleState state() {
        return state;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
