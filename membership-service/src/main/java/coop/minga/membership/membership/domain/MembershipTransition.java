package coop.minga.membership.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded about a membership: a step it took, or the correction of one.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 *
 * @param organisation repeated here for row-level security and for the keys, which begin with it
 * @param from the state before, as it was known when this was recorded; null for an application
 * @param to the state after, as it was known when this was recorded
 * @param sealedReason under the key of {@code sealedFor}, for what is written here is often about health or conduct
 * @param sealedEvidence under the same key; one reference on each line
 * @param sealedFor the person whose key it is; the membership may since have moved to another record of that person
 * @param corrects the position of what this annuls or replaces
 */
@Embeddable
public record MembershipTransition(
        @Column(name = "org_id", updatable = false) UUID organisation,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        MembershipStep step,

        @Column(name = "from_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable MembershipState from,

        @Column(name = "to_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        MembershipState to,

        String actor,

        @Column(name = "sealed_reason") @Nullable String sealedReason,

        @Column(name = "sealed_evidence") @Nullable String sealedEvidence,

        @Column(name = "sealed_for") UUID sealedFor,

        @Column(name = "effective_on") LocalDate effectiveOn,

        @Column(name = "recorded_at") Instant recordedAt,

        @Nullable Integer corrects,

        // Hibernate gives null for an embeddable whose columns are all null.
        @Embedded @Nullable StepDetails details) {

    /** The details, empty where there are none. */
    public StepDetails says() {
        return Objects.requireNonNullElse(details, StepDetails.NONE);
    }

    MembershipTransition between(@Nullable MembershipState before, MembershipState after) {
        return new MembershipTransition(
                organisation,
                step,
                before,
                after,
                actor,
                sealedReason,
                sealedEvidence,
                sealedFor,
                effectiveOn,
                recordedAt,
                corrects,
                details);
    }
}
