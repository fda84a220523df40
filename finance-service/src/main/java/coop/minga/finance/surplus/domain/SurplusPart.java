package coop.minga.finance.surplus.domain;

import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a by-law takes in a run, or what is left over.
 *
 * <p>Guarantee: never changes; not below zero.
 */
@Embeddable
public class SurplusPart {
    @Column(name = "org_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SurplusStepKind kind;

    @Column(name = "months_minor")
    @Nullable private Long monthsMinor;

    @Column(name = "amount_minor")
    private long amountMinor;

    protected SurplusPart() {}

    /** @param monthsMinor what members held at the ends of the months, or paid in them, all together; of what they are given */
    public SurplusPart(
            OrganisationId organisation, SurplusStepKind kind, @Nullable Long monthsMinor, long amountMinor) {
        this.organisation = organisation.value();
        this.kind = kind;
        this.monthsMinor = monthsMinor;
        this.amountMinor = amountMinor;
    }

    public SurplusStepKind kind() {
        return kind;
    }

    public @Nullable Long monthsMinor() {
        return monthsMinor;
    }

    public long amountMinor() {
        return amountMinor;
    }

    boolean says(SurplusPart other) {
        return kind == other.kind && amountMinor == other.amountMinor && Objects.equals(monthsMinor, other.monthsMinor);
    }
}
