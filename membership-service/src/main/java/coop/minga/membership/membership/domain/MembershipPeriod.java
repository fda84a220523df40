package coop.minga.membership.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How a membership stood from a day to before another, as it was known from an instant to before another: what lists ask.
 *
 * <p>Guarantee: for a day and an instant there is one for each membership at the most, and it says what the membership's
 * own history says. Written with it in one transaction, read only here.
 */
@Entity
@Immutable
@IdClass(MembershipPeriod.Key.class)
@Table(schema = "membership", name = "membership_period")
public class MembershipPeriod {
    /** Stands for "until further notice": a finite day, so that one comparison is enough and an index answers it. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /**
     * The key of a period's row.
     *
     * <p>Guarantee: unique within the organisation.
     */
    public record Key(UUID id, LocalDate from, Instant recordedFrom) {}

    /** The membership's: of one day and instant each membership has one row. */
    @Id
    @Column(name = "membership_id")
    private UUID id;

    @Id
    @Column(name = "from_day")
    private LocalDate from;

    @Id
    @Column(name = "recorded_from")
    private Instant recordedFrom;

    @Column(name = "to_day")
    private LocalDate to;

    /** When it was known otherwise; null while this is what is known. */
    @Column(name = "superseded_at")
    @Nullable private Instant supersededAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state")
    private MembershipState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "category")
    private MembershipCategory category;

    @Column(name = "unit_id")
    @Nullable private UUID unit;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Column(name = "created_at")
    private Instant createdAt;

    protected MembershipPeriod() {}
}
