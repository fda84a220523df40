package coop.minga.membership.policy.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.policy.PolicyName;
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

/**
 * One decision about a policy: its value from a day on.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 */
@Entity
@Immutable
@IdClass(PolicyVersionKey.class)
@Table(schema = "membership", name = "policy_version")
public class PolicyVersion {
    @Id
    @Column(name = "org_id")
    private UUID organisation;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PolicyName name;

    @Id
    private int version;

    private String value;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String reason;
    private String actor;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PolicyVersion() {}

    PolicyVersion(OrganisationId organisation, PolicyName name, int version, PolicyDecision decision) {
        this.organisation = organisation.value();
        this.name = name;
        this.version = version;
        this.value = decision.value();
        this.validFrom = decision.validFrom();
        this.reason = decision.reason();
        this.actor = decision.actor();
        this.recordedAt = decision.now();
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public PolicyName name() {
        return name;
    }

    public int version() {
        return version;
    }

    public String value() {
        return value;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public String reason() {
        return reason;
    }

    public String actor() {
        return actor;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
