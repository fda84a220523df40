package coop.minga.finance.dues.domain;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.domain.DuesSchedule.Assigned;
import coop.minga.finance.dues.domain.DuesSchedule.Days;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A member owes dues by a plan from a day on.
 *
 * <p>Guarantee: never changes and never goes; of two of a member and plan, the one with the later first day counts from
 * that day on, and of the same first day the one recorded later.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "dues_assignment")
public class DuesAssignment {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "membership_id")
    private UUID membership;

    @Column(name = "plan_id")
    private UUID plan;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable private LocalDate validTo;

    @Column(name = "worker_group")
    @Nullable private String workerGroup;

    @Column(name = "wage_minor")
    @Nullable private Long wageMinor;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DuesAssignment() {}

    public DuesAssignment(
            UUID id,
            OrganisationId organisation,
            MembershipId membership,
            DuesPlanId plan,
            Assigned assigned,
            String recordedBy,
            Instant now) {
        Days days = assigned.days();
        // The day before the first one ends it before it began: so a member is left out of a plan for everybody.
        if (days.to() != null && days.to().isBefore(days.from().minusDays(1))) {
            throw DomainFailure.at(
                    DuesFailure.DUES_DAYS_REVERSED, "/validTo", "The last day is not before the first one.");
        }
        this.id = id;
        this.organisation = organisation.value();
        this.membership = membership.value();
        this.plan = plan.value();
        this.validFrom = days.from();
        this.validTo = days.to();
        this.workerGroup = assigned.workerGroup();
        this.wageMinor = assigned.wageMinor();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public MembershipId membership() {
        return new MembershipId(membership);
    }

    public DuesPlanId plan() {
        return new DuesPlanId(plan);
    }

    public Assigned assigned() {
        return new Assigned(new Days(validFrom, validTo), workerGroup, wageMinor);
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
