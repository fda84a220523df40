package coop.minga.membership.affiliation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One step an affiliation has taken.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 *
 * @param parent repeated here so that row-level security can show the row to both parties
 * @param from the state before; null for the application, before which there was none
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

        @Column(name = "effective_on") LocalDate effectiveOn,

        @Column(name = "recorded_at") Instant recordedAt) {}
