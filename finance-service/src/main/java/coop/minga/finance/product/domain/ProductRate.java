package coop.minga.finance.product.domain;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * How much a product earns a year, from a day on.
 *
 * <p>Guarantee: never changes; of several for one day the last that was recorded counts.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "product_rate")
public class ProductRate {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "product_id")
    private UUID product;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "rate_ppm")
    private int ratePpm;

    @Column(name = "resolution_id")
    @Nullable private UUID resolution;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ProductRate() {}

    /** @param ratePpm in millionths of a year's balance */
    public ProductRate(
            UUID id,
            OrganisationId organisation,
            ProductId product,
            LocalDate fromOn,
            int ratePpm,
            @Nullable UUID resolution,
            Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.product = product.value();
        this.fromOn = fromOn;
        this.ratePpm = ratePpm;
        this.resolution = resolution;
        this.recordedAt = now;
    }

    public ProductId product() {
        return new ProductId(product);
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    public int ratePpm() {
        return ratePpm;
    }

    public @Nullable UUID resolution() {
        return resolution;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
