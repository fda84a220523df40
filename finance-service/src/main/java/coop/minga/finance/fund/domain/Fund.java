package coop.minga.finance.fund.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a part of the money is for.
 *
 * <p>Guarantee: an organisation has one general fund, unrestricted and always open; a closed fund is empty and stays so.
 */
@Entity
@Table(schema = "finance", name = "fund")
public class Fund {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private FundKind kind;

    private boolean restricted;

    @Column(name = "spend_on")
    private UUID[] spendOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FundState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Fund() {}

    /** @param id of the general fund it is the organisation's, whatever was asked for */
    public Fund(FundId id, OrganisationId organisation, FundKind kind, FundTerms terms, Instant now) {
        this.id = kind == FundKind.GENERAL ? organisation.value() : id.value();
        this.organisation = organisation.value();
        this.kind = kind;
        this.state = FundState.OPEN;
        this.createdAt = now;
        set(terms, now);
    }

    public void change(FundTerms terms, Instant now) {
        set(terms, now);
    }

    /**
     * Ends it; the database refuses while it holds something.
     *
     * @throws DomainFailure GENERAL_FUND_STAYS_OPEN, FUND_TRANSITION_ILLEGAL
     */
    public void close(Instant now) {
        if (kind == FundKind.GENERAL) {
            throw new DomainFailure(FundFailure.GENERAL_FUND_STAYS_OPEN, "Close the other funds; this one remains.");
        }
        if (state != FundState.OPEN) {
            throw DomainFailure.ofState(
                    FundFailure.FUND_TRANSITION_ILLEGAL, "The fund is closed already.", state, List.of());
        }
        state = FundState.CLOSED;
        updatedAt = now;
    }

    private void set(FundTerms terms, Instant now) {
        if (kind == FundKind.GENERAL && terms.restricted()) {
            throw DomainFailure.at(
                    FundFailure.GENERAL_FUND_IS_UNRESTRICTED, "/restricted", "Restrict a fund of another kind.");
        }
        code = terms.code();
        name = terms.name();
        restricted = terms.restricted();
        spendOn = terms.spendOn().toArray(UUID[]::new);
        updatedAt = now;
    }

    public FundId id() {
        return new FundId(id);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public FundKind kind() {
        return kind;
    }

    public FundTerms terms() {
        return new FundTerms(code, name, restricted, List.of(spendOn));
    }

    public FundState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
