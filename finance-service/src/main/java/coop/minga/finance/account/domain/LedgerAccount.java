package coop.minga.finance.account.domain;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
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
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something the ledger counts: the cash in the till, what is owed to a member, the dues received.
 *
 * <p>Guarantee: its class and its currency are for ever, for they decide what its postings mean, and so is whether anything
 * is posted to it by hand; nothing is posted to it while it is closed. What it holds stands elsewhere and is changed by entries alone.
 */
@Entity
@Table(schema = "finance", name = "ledger_account")
public class LedgerAccount {
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
    @Column(name = "class", updatable = false)
    private AccountClass accountClass;

    @Column(updatable = false)
    private String currency;

    @Column(name = "parent_id")
    @Nullable private UUID parent;

    @Column(name = "floor_minor")
    @Nullable private Long floorMinor;

    @Column(name = "posted_by_hand", updatable = false)
    private boolean isPostedByHand;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AccountState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected LedgerAccount() {}

    public LedgerAccount(
            LedgerAccountId id,
            OrganisationId organisation,
            AccountClass accountClass,
            Currency currency,
            AccountTerms terms,
            boolean isPostedByHand,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.accountClass = accountClass;
        this.currency = currency.getCurrencyCode();
        this.isPostedByHand = isPostedByHand;
        this.state = AccountState.OPEN;
        this.createdAt = now;
        change(terms, now);
    }

    /** The database refuses a floor above what the account holds. */
    public final void change(AccountTerms terms, Instant now) {
        code = terms.code();
        name = terms.name();
        parent = terms.parent() == null ? null : terms.parent().value();
        floorMinor = terms.floorMinor();
        updatedAt = now;
    }

    /**
     * Closes it or opens it again; the database refuses to close what still holds something.
     *
     * @throws DomainFailure LEDGER_ACCOUNT_TRANSITION_ILLEGAL
     */
    public void become(AccountState next, Instant now) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    LedgerAccountFailure.LEDGER_ACCOUNT_TRANSITION_ILLEGAL,
                    "The account is " + state + " already.",
                    state,
                    state.next());
        }
        state = next;
        updatedAt = now;
    }

    /** @throws DomainFailure CURRENCY_UNKNOWN */
    public static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw DomainFailure.at(
                    LedgerAccountFailure.CURRENCY_UNKNOWN, "/currency", "Write a code of ISO 4217 such as KES.");
        }
    }

    public LedgerAccountId id() {
        return new LedgerAccountId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public AccountClass accountClass() {
        return accountClass;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public AccountTerms terms() {
        return new AccountTerms(code, name, parent == null ? null : new LedgerAccountId(parent), floorMinor);
    }

    /** No, if other books are written in one transaction with what is posted to it. */
    public boolean isPostedByHand() {
        return isPostedByHand;
    }

    public AccountState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
