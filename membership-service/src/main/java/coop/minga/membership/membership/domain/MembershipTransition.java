package coop.minga.membership.membership.domain;

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
 * One step a membership has taken.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 *
 * @param organisation repeated here for row-level security and for the keys, which begin with it
 * @param from the state before; null for the application, before which there was none
 * @param sealedReason under the person's own key, for what is written here is often about health or conduct
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

        @Column(name = "effective_on") LocalDate effectiveOn,

        @Column(name = "recorded_at") Instant recordedAt) {}
