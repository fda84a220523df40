package coop.minga.membership.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a step says beside the state it leads to; most steps say nothing.
 *
 * <p>Guarantee: each kind of step has its own factory, and the database refuses what belongs to another.
 *
 * @param category of an application or a change of category
 * @param unit of an application, a move to a unit or its merger
 * @param overrideState in which the membership counts before {@code overrideUntil}
 * @param overrideUntil the first day on which the override holds no longer
 * @param hearingOn the day of the hearing
 * @param noticeOn when the member was told of the hearing
 * @param resolution by which the member is expelled
 * @param target the organisation the member goes to
 * @param transfer names the departure to the organisation the member goes to, and tells it nothing else
 * @param merge of the persons' records, which superseded the membership
 */
@Embeddable
public record StepDetails(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable MembershipCategory category,

        @Column(name = "unit_id") @Nullable UUID unit,

        @Column(name = "override_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable MembershipState overrideState,

        @Column(name = "override_until") @Nullable LocalDate overrideUntil,

        @Column(name = "hearing_on") @Nullable LocalDate hearingOn,

        @Column(name = "notice_on") @Nullable LocalDate noticeOn,

        @Column(name = "resolution_id") @Nullable UUID resolution,

        @Column(name = "target_id") @Nullable UUID target,

        @Column(name = "transfer_id") @Nullable UUID transfer,

        @Column(name = "merge_id") @Nullable UUID merge) {

    public static final StepDetails NONE = new StepDetails(null, null, null, null, null, null, null, null, null, null);

    /** The same of another category and unit. */
    public StepDetails with(@Nullable MembershipCategory otherCategory, @Nullable UUID otherUnit) {
        return new StepDetails(
                otherCategory,
                otherUnit,
                overrideState,
                overrideUntil,
                hearingOn,
                noticeOn,
                resolution,
                target,
                transfer,
                merge);
    }

    public static StepDetails application(MembershipCategory category, @Nullable UUID unit) {
        return new StepDetails(category, unit, null, null, null, null, null, null, null, null);
    }

    public static StepDetails category(MembershipCategory category) {
        return application(category, null);
    }

    public static StepDetails unit(UUID unit) {
        return new StepDetails(null, unit, null, null, null, null, null, null, null, null);
    }

    public static StepDetails override(MembershipState state, LocalDate until) {
        return new StepDetails(null, null, state, until, null, null, null, null, null, null);
    }

    public static StepDetails hearing(LocalDate hearingOn, LocalDate noticeOn) {
        return new StepDetails(null, null, null, null, hearingOn, noticeOn, null, null, null, null);
    }

    public static StepDetails resolution(UUID resolution) {
        return new StepDetails(null, null, null, null, null, null, resolution, null, null, null);
    }

    public static StepDetails departure(UUID target, UUID transfer) {
        return new StepDetails(null, null, null, null, null, null, null, target, transfer, null);
    }

    public static StepDetails supersession(UUID merge) {
        return new StepDetails(null, null, null, null, null, null, null, null, null, merge);
    }
}
