package coop.minga.finance.affiliationfee.domain;

import coop.minga.finance.affiliationfee.AffiliationFeeId;
import coop.minga.finance.affiliationfee.AffiliationId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an affiliate owes its parent for a period, for each of its paid-up members.
 *
 * <p>Guarantee: its parties, period and rate never change; it is settled when both parties state the same, and never
 * touched again.
 */
@Entity
@IdClass(AffiliationFeeKey.class)
@Table(schema = "finance", name = "affiliation_fee")
public class AffiliationFee {
    @Id
    @Column(name = "org_id", updatable = false)
    private UUID affiliate;

    @Id
    @Column(updatable = false)
    private UUID id;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "affiliation_id", updatable = false)
    private UUID affiliation;

    @Column(name = "parent_id", updatable = false)
    private UUID parent;

    @Column(name = "period_from", updatable = false)
    private LocalDate from;

    @Column(name = "period_to", updatable = false)
    private LocalDate to;

    @Column(updatable = false)
    private String currency;

    @Column(name = "rate_minor", updatable = false)
    private long rateMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AffiliationFeeState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** By position, so that a row more touches no other row. */
    @ElementCollection
    @OrderColumn(name = "number")
    @CollectionTable(
            schema = "finance",
            name = "affiliation_fee_statement",
            joinColumns = {
                @JoinColumn(name = "org_id", referencedColumnName = "org_id"),
                @JoinColumn(name = "fee_id", referencedColumnName = "id")
            })
    private List<FeeStatement> statements;

    protected AffiliationFee() {}

    /** The affiliate states a fee for the first time. */
    public AffiliationFee(
            AffiliationFeeId id,
            OrganisationId affiliate,
            AffiliationId affiliation,
            OrganisationId parent,
            LocalDate from,
            LocalDate to,
            Currency currency,
            long rateMinor,
            FeeStatement first) {
        this.affiliate = affiliate.value();
        this.id = id.value();
        this.affiliation = affiliation.value();
        this.parent = parent.value();
        this.from = from;
        this.to = to;
        this.currency = currency.getCurrencyCode();
        this.rateMinor = rateMinor;
        this.state = AffiliationFeeState.STATED;
        this.createdAt = first.recordedAt();
        this.updatedAt = first.recordedAt();
        this.statements = new ArrayList<>(List.of(first));
    }

    /** @throws DomainFailure AFFILIATION_FEE_TRANSITION_ILLEGAL once it is settled */
    public void requireOpen() {
        if (state.next().isEmpty()) {
            throw DomainFailure.ofState(
                    AffiliationFeeFailure.AFFILIATION_FEE_TRANSITION_ILLEGAL,
                    "Both parties have stated the same.",
                    state,
                    state.next());
        }
    }

    /**
     * A party states its side, for the first time or otherwise than before.
     *
     * @throws DomainFailure AFFILIATION_FEE_TRANSITION_ILLEGAL
     */
    public void state(FeeStatement statement) {
        requireOpen();
        statements.add(statement);
        updatedAt = statement.recordedAt();
        FeeStatement affiliates = last(Party.AFFILIATE).orElseThrow();
        state = last(Party.PARENT)
                .map(parents ->
                        parents.saysTheSameAs(affiliates) ? AffiliationFeeState.SETTLED : AffiliationFeeState.DISPUTED)
                .orElse(AffiliationFeeState.STATED);
    }

    /** What a party said last. */
    public Optional<FeeStatement> last(Party by) {
        return statements.stream().filter(each -> each.by() == by).reduce((_, later) -> later);
    }

    /** On which side an organisation that sees this fee stands. */
    public Party partyOf(OrganisationId organisation) {
        return organisation.value().equals(affiliate) ? Party.AFFILIATE : Party.PARENT;
    }

    public AffiliationFeeId id() {
        return new AffiliationFeeId(id);
    }

    public OrganisationId affiliate() {
        return new OrganisationId(affiliate);
    }

    /** Counts the statements, from 1 on. */
    public long version() {
        return version + 1;
    }

    public AffiliationId affiliation() {
        return new AffiliationId(affiliation);
    }

    public OrganisationId parent() {
        return new OrganisationId(parent);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public long rateMinor() {
        return rateMinor;
    }

    public AffiliationFeeState state() {
        return state;
    }

    public List<FeeStatement> statements() {
        return List.copyOf(statements);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
