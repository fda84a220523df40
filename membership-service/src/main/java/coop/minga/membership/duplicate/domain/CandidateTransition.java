package coop.minga.membership.duplicate.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A step a pair has taken.
 *
 * <p>Guarantee: never changed.
 */
@Embeddable
public record CandidateTransition(
        @Column(name = "org_id", updatable = false) UUID organisation,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        CandidateStep step,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "from_state") @Nullable CandidateState from,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "to_state")
        CandidateState to,

        String actor,
        @Column(name = "recorded_at") Instant recordedAt) {}
