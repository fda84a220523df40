package coop.minga.finance.period.domain;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.period.PeriodCloseId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The books are closed up to and including a day.
 *
 * <p>Guarantee: never taken back; nothing takes effect on such a day any more.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "period_close")
public class PeriodClose {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "through_on")
    private LocalDate through;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PeriodClose() {}

    /**
     * Closes the books; the database refuses a day that is closed already.
     *
     * @throws DomainFailure PERIOD_NOT_OVER
     */
    public PeriodClose(
            PeriodCloseId id,
            OrganisationId organisation,
            LocalDate through,
            LocalDate today,
            String closedBy,
            Instant now) {
        if (!through.isBefore(today)) {
            throw new DomainFailure(
                    PeriodFailure.PERIOD_NOT_OVER, "Close up to yesterday at most; today is " + today + ".");
        }
        this.id = id.value();
        this.organisation = organisation.value();
        this.through = through;
        this.closedBy = closedBy;
        this.recordedAt = now;
    }

    public PeriodCloseId id() {
        return new PeriodCloseId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public LocalDate through() {
        return through;
    }

    public String closedBy() {
        return closedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
