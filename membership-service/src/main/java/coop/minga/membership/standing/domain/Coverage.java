package coop.minga.membership.standing.domain;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.standing.CoverageId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * That a member's dues are covered through a day, or that it was said wrongly.
 *
 * <p>Guarantee: never changed and never removed; a correction is another one that refers to it, and only one does.
 */
@Entity
@Immutable
@Table(schema = "membership", name = "dues_coverage")
public class Coverage {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "membership_id")
    private UUID membership;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CoverageKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CoverageSource source;

    @Nullable private LocalDate through;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "corrects_id")
    @Nullable private UUID corrects;

    private String actor;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Coverage() {}

    /** What a treasurer says of books elsewhere. */
    public Coverage(
            CoverageId id,
            OrganisationId organisation,
            MembershipId membership,
            CoverageKind kind,
            @Nullable LocalDate through,
            LocalDate effectiveOn,
            @Nullable CoverageId corrects,
            String actor,
            Instant recordedAt) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.membership = membership.value();
        this.kind = kind;
        this.source = CoverageSource.EXTERNAL;
        this.through = through;
        this.effectiveOn = effectiveOn;
        this.corrects = corrects == null ? null : corrects.value();
        this.actor = actor;
        this.recordedAt = recordedAt;
    }

    public CoverageId id() {
        return new CoverageId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public MembershipId membership() {
        return new MembershipId(membership);
    }

    public CoverageKind kind() {
        return kind;
    }

    public CoverageSource source() {
        return source;
    }

    /** The last day that is covered; none if it only takes back what it corrects. */
    public @Nullable LocalDate through() {
        return through;
    }

    /** The day on which it was paid or waived. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public @Nullable CoverageId corrects() {
        return corrects == null ? null : new CoverageId(corrects);
    }

    public String actor() {
        return actor;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
