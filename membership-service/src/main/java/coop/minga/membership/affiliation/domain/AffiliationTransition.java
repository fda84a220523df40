package coop.minga.membership.affiliation.domain;

import coop.minga.membership.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a party recorded of a step: that it was taken, or, later, that it was on another day or not at all.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to. The last one recorded of a step is
 * what is known of it.
 *
 * @param parent repeated here so that row-level security can show the row to both parties
 * @param from the state before, as far as was known when the step was recorded; null for the application
 * @param resolution by which the parent expelled
 * @param corrects the number of the step that stands corrected, which is the position of its first row; null for a step
 * @param isAnnulled whether the step that is corrected was never taken
 */
@Embeddable
public record AffiliationTransition(
        @Column(name = "parent_id", updatable = false) UUID parent,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        AffiliationStep step,

        @Column(name = "from_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable AffiliationState from,

        @Column(name = "to_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        AffiliationState to,

        @Column(name = "taken_by") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Party by,

        String actor,
        @Nullable String reason,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> evidence,
        @Column(name = "resolution_id") @Nullable UUID resolution,

        @Column(name = "effective_on") LocalDate effectiveOn,

        @Column(name = "recorded_at") Instant recordedAt,

        @Nullable Integer corrects,

        @Column(name = "is_annulled") boolean isAnnulled) {

    static AffiliationTransition of(
            OrganisationId parent,
            AffiliationStep step,
            @Nullable AffiliationState from,
            Party by,
            @Nullable UUID resolution,
            LocalDate on,
            StepTaken taken) {
        return new AffiliationTransition(
                parent.value(),
                step,
                from,
                step.target(),
                by,
                taken.actor(),
                taken.reason(),
                taken.evidence(),
                resolution,
                on,
                taken.now(),
                null,
                false);
    }

    /** What is recorded of this step when it turns out to have been otherwise. */
    AffiliationTransition corrected(int number, LocalDate newDay, StepTaken taken) {
        return new AffiliationTransition(
                parent,
                step,
                from,
                to,
                by,
                taken.actor(),
                taken.reason(),
                taken.evidence(),
                resolution,
                newDay,
                taken.now(),
                number,
                taken.effectiveOn() == null);
    }
}
