package coop.minga.membership.consent.domain;

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
 * One step a consent has taken.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 *
 * @param organisation repeated here for row-level security and for the keys, which begin with it
 * @param from the state before; null for the request, before which there was none
 * @param sealedNote what the person said or why, under a person's own key
 * @param keyOwner whose key that is: of two merged records, the one it was written in
 */
@Embeddable
public record ConsentTransition(
        @Column(name = "org_id", updatable = false) UUID organisation,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        ConsentStep step,

        @Column(name = "from_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable ConsentState from,

        @Column(name = "to_state") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        ConsentState to,

        String actor,

        @Column(name = "sealed_note") @Nullable String sealedNote,

        @Column(name = "key_owner") UUID keyOwner,

        @Column(name = "recorded_at") Instant recordedAt) {}
