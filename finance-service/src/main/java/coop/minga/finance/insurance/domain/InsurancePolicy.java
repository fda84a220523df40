package coop.minga.finance.insurance.domain;

import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A member's insurance.
 *
 * <p>Guarantee: insures only days that were paid for before they were over or within the days of grace; after a gap it
 * begins anew, with its waiting time.
 */
@Entity
@Table(schema = "finance", name = "insurance_policy")
public class InsurancePolicy {
    private static final int MOST_YEARS_AHEAD = 2;

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "product_id", updatable = false)
    private UUID product;

    @Column(name = "membership_id", updatable = false)
    private UUID membership;

    @Embedded
    private InsuranceTerms terms;

    @Column(name = "begins_on", updatable = false)
    private LocalDate beginsOn;

    @Column(name = "unbroken_from")
    @Nullable private LocalDate unbrokenFrom;

    /** Counted from there, so that a month's end stays one: 31 January, 28 February, 31 March. */
    @Column(name = "months_paid")
    private short monthsPaid;

    @Column(name = "last_day")
    @Nullable private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PolicyState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected InsurancePolicy() {}

    /** @throws DomainFailure INSURANCE_PRODUCT_CLOSED, INSURANCE_BEGIN_IN_THE_PAST */
    public InsurancePolicy(
            InsurancePolicyId id,
            InsuranceProduct product,
            MembershipId membership,
            LocalDate beginsOn,
            LocalDate today,
            Instant now) {
        product.requireOpen();
        if (beginsOn.isBefore(today)) {
            throw DomainFailure.at(
                    InsuranceFailure.INSURANCE_BEGIN_IN_THE_PAST, "/beginsOn", "Today is " + today + ".");
        }
        this.id = id.value();
        this.organisation = product.organisation().value();
        this.product = product.id().value();
        this.membership = membership.value();
        this.terms = product.terms();
        this.beginsOn = beginsOn;
        this.state = PolicyState.ACTIVE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * What the next periods would insure. Within the days of grace they join on; later the policy begins anew today.
     *
     * @throws DomainFailure INSURANCE_POLICY_ENDED, INSURANCE_PAID_TOO_FAR
     */
    public InsuredDays next(int periods, LocalDate today) {
        requireActive();
        LocalDate start = today.isBefore(beginsOn) ? beginsOn : today;
        LocalDate from = start;
        int months = periods * terms.periodMonths();
        LocalDate paidThrough = paidThrough();
        if (unbrokenFrom != null && paidThrough != null && !today.isAfter(paidThrough.plusDays(terms.graceDays()))) {
            start = unbrokenFrom;
            from = paidThrough.plusDays(1);
            months += monthsPaid;
        }
        LocalDate through = start.plusMonths(months).minusDays(1);
        if (through.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw new DomainFailure(
                    InsuranceFailure.INSURANCE_PAID_TOO_FAR, "It would be paid through " + through + ".");
        }
        return new InsuredDays(from, through, start);
    }

    /**
     * Pays the next periods.
     *
     * @throws DomainFailure as {@link #next}
     */
    public InsuredDays pay(int periods, LocalDate today, Instant now) {
        InsuredDays days = next(periods, today);
        boolean joinsOn = days.unbrokenFrom().equals(unbrokenFrom);
        monthsPaid = (short) ((joinsOn ? monthsPaid : 0) + periods * terms.periodMonths());
        unbrokenFrom = days.unbrokenFrom();
        updatedAt = now;
        return days;
    }

    /**
     * Ends it; what was paid for later days is not given back.
     *
     * @throws DomainFailure INSURANCE_POLICY_ENDED, INSURANCE_END_IN_THE_PAST
     */
    public void end(LocalDate day, LocalDate today, Instant now) {
        requireActive();
        // What happened yesterday may have been claimed, or will be.
        if (day.isBefore(today)) {
            throw DomainFailure.at(InsuranceFailure.INSURANCE_END_IN_THE_PAST, "/lastDay", "Today is " + today + ".");
        }
        state = PolicyState.ENDED;
        lastDay = day;
        updatedAt = now;
    }

    /**
     * The year of the policy in which something happened, from 0 on.
     *
     * @param paid all that was paid for it
     * @throws DomainFailure INSURANCE_HAPPENED_IN_THE_FUTURE, INSURANCE_NOT_INSURED_THAT_DAY, INSURANCE_WAITING_THAT_DAY
     */
    public int coverYear(LocalDate happenedOn, List<InsuredDays> paid, LocalDate today) {
        if (happenedOn.isAfter(today)) {
            throw DomainFailure.at(
                    InsuranceFailure.INSURANCE_HAPPENED_IN_THE_FUTURE, "/happenedOn", "Today is " + today + ".");
        }
        if (lastDay != null && happenedOn.isAfter(lastDay)) {
            throw new DomainFailure(InsuranceFailure.INSURANCE_NOT_INSURED_THAT_DAY, "It ended on " + lastDay + ".");
        }
        InsuredDays.requireCovered(paid, happenedOn, terms.waitingDays());
        return Math.toIntExact(ChronoUnit.YEARS.between(beginsOn, happenedOn));
    }

    public PolicyStanding standingOn(LocalDate day) {
        LocalDate paidThrough = paidThrough();
        if (lastDay != null && day.isAfter(lastDay)) {
            return PolicyStanding.ENDED;
        }
        if (paidThrough == null || unbrokenFrom == null || day.isBefore(unbrokenFrom)) {
            return PolicyStanding.NOT_BEGUN;
        }
        if (day.isAfter(paidThrough)) {
            return day.isAfter(paidThrough.plusDays(terms.graceDays())) ? PolicyStanding.LAPSED : PolicyStanding.GRACE;
        }
        return day.isBefore(unbrokenFrom.plusDays(terms.waitingDays()))
                ? PolicyStanding.WAITING
                : PolicyStanding.COVERED;
    }

    private void requireActive() {
        if (!state.next().contains(PolicyState.ENDED)) {
            throw DomainFailure.ofState(
                    InsuranceFailure.INSURANCE_POLICY_ENDED,
                    "Its last day was set to " + lastDay + ".",
                    state,
                    state.next());
        }
    }

    /** The last day that was paid for; none before the first premium. */
    public @Nullable LocalDate paidThrough() {
        return unbrokenFrom == null ? null : unbrokenFrom.plusMonths(monthsPaid).minusDays(1);
    }

    public InsurancePolicyId id() {
        return new InsurancePolicyId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public InsuranceProductId product() {
        return new InsuranceProductId(product);
    }

    public MembershipId membership() {
        return new MembershipId(membership);
    }

    public InsuranceTerms terms() {
        return terms;
    }

    public LocalDate beginsOn() {
        return beginsOn;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public PolicyState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
