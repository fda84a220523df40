package coop.minga.finance.remittance.domain;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.RemittanceLineId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A line of a remittance, or what was expected and did not come.
 *
 * <p>Guarantee: read only; what is neither with a member nor taken back is in suspense.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "remittance_line")
public class RemittanceLine {
    @Id
    private UUID id;

    @Column(name = "remittance_id")
    private UUID remittance;

    @Nullable private Integer line;

    @Column(name = "sealed_reference")
    @Nullable private String sealedReference;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable private LineReason reason;

    @Column(name = "membership_id")
    @Nullable private UUID membership;

    @Column(name = "received_minor")
    private long receivedMinor;

    @Column(name = "expected_minor")
    private long expectedMinor;

    @Column(name = "allocated_minor")
    private long allocatedMinor;

    @Column(name = "resolved_minor")
    private long resolvedMinor;

    private boolean waiting;

    @Nullable private String refusal;

    protected RemittanceLine() {}

    public RemittanceLineId id() {
        return new RemittanceLineId(id);
    }

    public RemittanceId remittance() {
        return new RemittanceId(remittance);
    }

    public @Nullable Integer line() {
        return line;
    }

    public @Nullable String sealedReference() {
        return sealedReference;
    }

    public @Nullable LineReason reason() {
        return reason;
    }

    public Optional<MembershipId> member() {
        return Optional.ofNullable(membership).map(MembershipId::new);
    }

    public long receivedMinor() {
        return receivedMinor;
    }

    public long expectedMinor() {
        return expectedMinor;
    }

    public long allocatedMinor() {
        return allocatedMinor;
    }

    public long resolvedMinor() {
        return resolvedMinor;
    }

    public long suspendedMinor() {
        return receivedMinor - allocatedMinor - resolvedMinor;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public @Nullable String refusal() {
        return refusal;
    }
}
