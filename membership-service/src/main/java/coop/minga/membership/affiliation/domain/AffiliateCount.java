package coop.minga.membership.affiliation.domain;

import coop.minga.membership.organisation.OrganisationId;
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
 * One count of an affiliate's members.
 *
 * <p>Guarantee: never changed and never removed; one recorded later for the same day corrects it.
 *
 * @param parent repeated here so that row-level security can show the row to both parties
 */
@Embeddable
public record AffiliateCount(
        @Column(name = "parent_id", updatable = false) UUID parent,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        CountKind kind,

        int total,
        @Nullable Integer women,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable CountMethod method,

        @Column(name = "as_of") LocalDate asOf,

        String actor,

        @Column(name = "recorded_at") Instant recordedAt) {

    static AffiliateCount of(OrganisationId parent, CountedMembers counted, String actor, Instant now) {
        return new AffiliateCount(
                parent.value(),
                counted.kind(),
                counted.total(),
                counted.women(),
                counted.method(),
                counted.asOf(),
                actor,
                now);
    }
}
