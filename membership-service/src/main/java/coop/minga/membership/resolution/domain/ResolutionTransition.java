package coop.minga.membership.resolution.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One step a resolution has taken.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 *
 * @param organisation repeated here for row-level security and for the keys, which begin with it
 * @param from the state before; null for the tabling, before which there was none
 * @param sealedWording the wording from this step on, where it brought one; under the resolution's key, as is the note
 */
@Embeddable
public record ResolutionTransition(
        @Column(name = "org_id", updatable = false) UUID organisation,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        ResolutionStep step,

        @Column(name = "from_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable ResolutionState from,

        @Column(name = "to_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        ResolutionState to,

        String actor,

        @Column(name = "sealed_wording") @Nullable String sealedWording,

        @Column(name = "sealed_note") @Nullable String sealedNote,

        @Embedded @Nullable Decision decision,

        @Column(name = "effective_on") LocalDate effectiveOn,

        @Column(name = "recorded_at") Instant recordedAt) {}
