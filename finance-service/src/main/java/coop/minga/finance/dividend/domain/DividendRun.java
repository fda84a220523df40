package coop.minga.finance.dividend.domain;

import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a resolution gives members for a year.
 *
 * <p>Guarantee: of those that were not withdrawn no two share a month; who made it does not approve it; what was approved is what is
 * paid.
 */
@Entity
@Table(schema = "finance", name = "dividend_run")
public class DividendRun {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "resolution_id", updatable = false)
    private UUID resolution;

    @Column(name = "year_ends_on", updatable = false)
    private LocalDate yearEndsOn;

    @Column(name = "pays_into", updatable = false)
    private UUID paysInto;

    /** What a run of the surplus, which has the same id, gives to members: it is decided on there. */
    @Column(name = "of_surplus", updatable = false)
    private boolean isOfSurplus;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DividendState state;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "approved_by")
    @Nullable private String approvedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(
            schema = "finance",
            name = "dividend_part",
            joinColumns = @JoinColumn(name = "run_id", referencedColumnName = "id"))
    private List<DividendPart> parts;

    protected DividendRun() {}

    public DividendRun(
            DividendRunId id,
            OrganisationId organisation,
            ResolutionId resolution,
            LocalDate yearEndsOn,
            ProductId paysInto,
            boolean isOfSurplus,
            List<DividendPart> parts,
            String maker,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.resolution = resolution.value();
        this.yearEndsOn = yearEndsOn;
        this.paysInto = paysInto.value();
        this.isOfSurplus = isOfSurplus;
        this.parts = List.copyOf(parts);
        this.state = DividendState.DRAFT;
        this.madeBy = maker;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws DomainFailure DIVIDEND_YEAR_MALFORMED, DIVIDEND_YEAR_NOT_OVER */
    public static void checkYear(LocalDate endsOn, LocalDate today) {
        if (endsOn.plusDays(1).getDayOfMonth() != 1) {
            throw DomainFailure.at(
                    DividendFailure.DIVIDEND_YEAR_MALFORMED, "/yearEndsOn", "Name the last day of a month.");
        }
        if (!endsOn.isBefore(today)) {
            throw DomainFailure.at(DividendFailure.DIVIDEND_YEAR_NOT_OVER, "/yearEndsOn", "Today is " + today + ".");
        }
    }

    /** @throws DomainFailure DIVIDEND_TRANSITION_ILLEGAL, DIVIDEND_MAKER_IS_CHECKER */
    public void approve(String checker, Instant now) {
        requireNext(DividendState.APPROVED);
        if (checker.equals(madeBy)) {
            throw new DomainFailure(DividendFailure.DIVIDEND_MAKER_IS_CHECKER, "Let somebody else approve it.");
        }
        approvedBy = checker;
        become(DividendState.APPROVED, now);
    }

    /** @throws DomainFailure DIVIDEND_TRANSITION_ILLEGAL */
    public void become(DividendState next, Instant now) {
        requireNext(next);
        state = next;
        updatedAt = now;
    }

    private void requireNext(DividendState next) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    DividendFailure.DIVIDEND_TRANSITION_ILLEGAL, "The run is " + state + ".", state, state.next());
        }
    }

    public DividendRunId id() {
        return new DividendRunId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public ResolutionId resolution() {
        return new ResolutionId(resolution);
    }

    public LocalDate yearEndsOn() {
        return yearEndsOn;
    }

    public ProductId paysInto() {
        return new ProductId(paysInto);
    }

    public boolean isOfSurplus() {
        return isOfSurplus;
    }

    public List<DividendPart> parts() {
        return List.copyOf(parts);
    }

    public DividendState state() {
        return state;
    }

    public String madeBy() {
        return madeBy;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
