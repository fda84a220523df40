package coop.minga.finance.solidaritygrant.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.solidaritygrant.SolidarityKind;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What members are given, out of which fund, and who decides.
 *
 * <p>Guarantee: kind, fund and currency are for ever; a change of its terms touches no round that is open.
 */
@Entity
@Table(schema = "finance", name = "solidarity_scheme")
public class SolidarityScheme {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private SolidarityKind kind;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(updatable = false)
    private String currency;

    @Column(name = "charged_to")
    private UUID chargedTo;

    @Column(name = "cap_per_member_minor")
    private long capPerMemberMinor;

    @Column(name = "cap_per_round_minor")
    private long capPerRoundMinor;

    @Column(name = "grants_per_member")
    private short grantsPerMember;

    private short quorum;

    private String[] committee;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected SolidarityScheme() {}

    public SolidarityScheme(
            SolidaritySchemeId id,
            OrganisationId organisation,
            SolidarityKind kind,
            FundId fund,
            Currency currency,
            SchemeTerms terms,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.kind = kind;
        this.fund = fund.value();
        this.currency = currency.getCurrencyCode();
        this.createdAt = now;
        change(terms, now);
    }

    public final void change(SchemeTerms terms, Instant now) {
        name = terms.name();
        chargedTo = terms.chargedTo().value();
        capPerMemberMinor = terms.capPerMemberMinor();
        capPerRoundMinor = terms.capPerRoundMinor();
        grantsPerMember = (short) terms.grantsPerMember();
        quorum = (short) terms.quorum();
        committee = terms.committee().toArray(String[]::new);
        updatedAt = now;
    }

    public SolidaritySchemeId id() {
        return new SolidaritySchemeId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public SolidarityKind kind() {
        return kind;
    }

    public FundId fund() {
        return new FundId(fund);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public SchemeTerms terms() {
        return new SchemeTerms(
                name,
                new LedgerAccountId(chargedTo),
                capPerMemberMinor,
                capPerRoundMinor,
                grantsPerMember,
                quorum,
                List.of(committee));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
