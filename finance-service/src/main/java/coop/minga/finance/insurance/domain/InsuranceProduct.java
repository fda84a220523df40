package coop.minga.finance.insurance.domain;

import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An insurance that members can take out.
 *
 * <p>Guarantee: its terms are for ever; another price is another product.
 */
@Entity
@Table(schema = "finance", name = "insurance_product")
public class InsuranceProduct {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(updatable = false)
    private String name;

    @Embedded
    private InsuranceTerms terms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InsuranceProductState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected InsuranceProduct() {}

    public InsuranceProduct(
            InsuranceProductId id, OrganisationId organisation, String name, InsuranceTerms terms, Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.name = name;
        this.terms = terms;
        this.state = InsuranceProductState.OPEN;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws DomainFailure INSURANCE_PRODUCT_CLOSED */
    public void close(Instant now) {
        requireOpen();
        state = InsuranceProductState.CLOSED;
        updatedAt = now;
    }

    /** @throws DomainFailure INSURANCE_PRODUCT_CLOSED */
    public void requireOpen() {
        if (!state.next().contains(InsuranceProductState.CLOSED)) {
            throw DomainFailure.ofState(
                    InsuranceFailure.INSURANCE_PRODUCT_CLOSED, "Policies there are go on.", state, state.next());
        }
    }

    public InsuranceProductId id() {
        return new InsuranceProductId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public String name() {
        return name;
    }

    public InsuranceTerms terms() {
        return terms;
    }

    public InsuranceProductState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
