package coop.minga.finance.surplus.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.surplus.SurplusBylawId;
import coop.minga.finance.surplus.SurplusRunId;
import coop.minga.platform.money.Money;
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
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the surplus of a year.
 *
 * <p>Guarantee: of those that were not withdrawn no two share a month; who made it does not approve it; its parts are the surplus, to the
 * last unit; what was shown is what is carried out.
 */
@Entity
@Table(schema = "finance", name = "surplus_run")
public class SurplusRun {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "resolution_id", updatable = false)
    private UUID resolution;

    @Column(name = "bylaw_id", updatable = false)
    private UUID bylaw;

    @Column(name = "year_ends_on", updatable = false)
    private LocalDate yearEndsOn;

    @Column(name = "pays_into", updatable = false)
    private UUID paysInto;

    @Column(name = "paid_from", updatable = false)
    @Nullable private UUID paidFrom;

    @Column(name = "rate_ppm", updatable = false)
    @Nullable private Integer ratePpm;

    @Column(updatable = false)
    private String currency;

    @Column(name = "surplus_minor", updatable = false)
    private long surplusMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SurplusState state;

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
            name = "surplus_part",
            joinColumns = @JoinColumn(name = "run_id", referencedColumnName = "id"))
    private List<SurplusPart> parts;

    protected SurplusRun() {}

    /**
     * What was asked for.
     *
     * @param paidFrom the account whose money goes to other funds; the chart's bank if null
     * @param ratePpm what the meeting gives on shares, in millionths; the by-law's cap if null
     */
    public record Asked(
            SurplusRunId id,
            ResolutionId resolution,
            LocalDate yearEndsOn,
            ProductId paysInto,
            @Nullable LedgerAccountId paidFrom,
            @Nullable Integer ratePpm) {}

    public SurplusRun(
            OrganisationId organisation,
            Asked asked,
            SurplusBylawId bylaw,
            Money surplus,
            List<SurplusPart> parts,
            String maker,
            Instant now) {
        LedgerAccountId from = asked.paidFrom();
        this.id = asked.id().value();
        this.organisation = organisation.value();
        this.resolution = asked.resolution().value();
        this.bylaw = bylaw.value();
        this.yearEndsOn = asked.yearEndsOn();
        this.paysInto = asked.paysInto().value();
        this.paidFrom = from == null ? null : from.value();
        this.ratePpm = asked.ratePpm();
        this.currency = surplus.currency().getCurrencyCode();
        this.surplusMinor = surplus.minor();
        this.parts = List.copyOf(parts);
        this.state = SurplusState.DRAFT;
        this.madeBy = maker;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws DomainFailure SURPLUS_TRANSITION_ILLEGAL, SURPLUS_MAKER_IS_CHECKER */
    public void approve(String checker, Instant now) {
        requireNext(SurplusState.APPROVED);
        if (checker.equals(madeBy)) {
            throw new DomainFailure(SurplusFailure.SURPLUS_MAKER_IS_CHECKER, "Let somebody else approve it.");
        }
        approvedBy = checker;
        state = SurplusState.APPROVED;
        updatedAt = now;
    }

    /** @throws DomainFailure SURPLUS_TRANSITION_ILLEGAL */
    public void withdraw(Instant now) {
        requireNext(SurplusState.WITHDRAWN);
        state = SurplusState.WITHDRAWN;
        updatedAt = now;
    }

    /** Whether it would be reckoned like this again. */
    public boolean says(SurplusBylawId sameBylaw, Money sameSurplus, List<SurplusPart> sameParts) {
        boolean isSame =
                bylaw.equals(sameBylaw.value()) && surplus().equals(sameSurplus) && parts.size() == sameParts.size();
        for (int i = 0; isSame && i < parts.size(); i++) {
            isSame = parts.get(i).says(sameParts.get(i));
        }
        return isSame;
    }

    /** Whether the run of dividends of the same id gives some of it to members. */
    public boolean isForMembers() {
        return parts.stream().anyMatch(part -> part.kind().isForMembers() && part.amountMinor() > 0);
    }

    private void requireNext(SurplusState next) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    SurplusFailure.SURPLUS_TRANSITION_ILLEGAL, "The run is " + state + ".", state, state.next());
        }
    }

    public SurplusRunId id() {
        return new SurplusRunId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public Asked asked() {
        return new Asked(
                id(),
                new ResolutionId(resolution),
                yearEndsOn,
                new ProductId(paysInto),
                paidFrom == null ? null : new LedgerAccountId(paidFrom),
                ratePpm);
    }

    public SurplusBylawId bylaw() {
        return new SurplusBylawId(bylaw);
    }

    public Money surplus() {
        return new Money(surplusMinor, Currency.getInstance(currency));
    }

    public List<SurplusPart> parts() {
        return List.copyOf(parts);
    }

    public SurplusState state() {
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
