package coop.minga.membership.registration.domain;

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
 * One line of a registration's history: a step, or the correction of a step that was recorded wrongly.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 *
 * @param organisation repeated here for row-level security and for the keys, which begin with it
 * @param from the status before; null for the opening
 * @param corrects the place of the line this one corrects; null for a step
 * @param effectiveOn the day of the step, or the right day of the corrected one; null if that one never happened
 */
@Embeddable
public record RegistrationEntry(
        @Column(name = "org_id", updatable = false) UUID organisation,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        RegistrationStep step,

        @Column(name = "from_status") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable LegalStatus from,

        @Column(name = "to_status") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        LegalStatus to,

        @Nullable Integer corrects,
        String actor,
        @Nullable String reason,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> evidence,

        @Column(name = "effective_on") @Nullable LocalDate effectiveOn,

        @Column(name = "recorded_at") Instant recordedAt) {}
