package coop.minga.finance.chart.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.ChartId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Which chart an organisation began with, and which account its work posts to for each use.
 *
 * <p>Guarantee: one for each organisation; an account may serve several uses, a use has one account.
 */
@Entity
@Table(schema = "finance", name = "chart_of_accounts")
public class Chart {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ChartTemplate template;

    private String[] uses;

    @Column(name = "use_accounts")
    private UUID[] useAccounts;

    @Column(name = "adopted_at", updatable = false)
    private Instant adoptedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Chart() {}

    public Chart(
            ChartId id,
            OrganisationId organisation,
            ChartTemplate template,
            Map<AccountUse, LedgerAccountId> accounts,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.template = template;
        this.adoptedAt = now;
        use(accounts, now);
    }

    /** Names the account for each use anew. */
    public final void use(Map<AccountUse, LedgerAccountId> accounts, Instant now) {
        var inOrder = new EnumMap<AccountUse, LedgerAccountId>(AccountUse.class);
        inOrder.putAll(accounts);
        uses = inOrder.keySet().stream().map(Enum::name).toArray(String[]::new);
        useAccounts = inOrder.values().stream().map(LedgerAccountId::value).toArray(UUID[]::new);
        updatedAt = now;
    }

    public ChartId id() {
        return new ChartId(id);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public ChartTemplate template() {
        return template;
    }

    public Map<AccountUse, LedgerAccountId> accounts() {
        var accounts = new EnumMap<AccountUse, LedgerAccountId>(AccountUse.class);
        for (int i = 0; i < uses.length; i++) {
            accounts.put(AccountUse.valueOf(uses[i]), new LedgerAccountId(useAccounts[i]));
        }
        return accounts;
    }

    public Instant adoptedAt() {
        return adoptedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
