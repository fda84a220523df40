package coop.minga.finance.servicing.domain;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.servicing.LoanMoratoriumId;
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

/**
 * That a resolution was carried out on a group of loans: what is due of them is due later.
 *
 * <p>Guarantee: never changes.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "loan_moratorium")
public class LoanMoratorium {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "resolution_id")
    private UUID resolution;

    @Column(name = "shift_count")
    private int shiftCount;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "shift_unit")
    private ShiftUnit shiftUnit;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LoanMoratorium() {}

    public LoanMoratorium(
            LoanMoratoriumId id,
            OrganisationId organisation,
            ResolutionId resolution,
            Shift shift,
            LocalDate effectiveOn,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.resolution = resolution.value();
        this.shiftCount = shift.count();
        this.shiftUnit = shift.unit();
        this.effectiveOn = effectiveOn;
        this.recordedAt = now;
    }

    public LoanMoratoriumId id() {
        return new LoanMoratoriumId(id);
    }

    public ResolutionId resolution() {
        return new ResolutionId(resolution);
    }

    public Shift shift() {
        return new Shift(shiftCount, shiftUnit);
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
