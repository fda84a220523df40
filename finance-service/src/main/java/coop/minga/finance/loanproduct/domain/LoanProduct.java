package coop.minga.finance.loanproduct.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
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

/**
 * Something an organisation lends by.
 *
 * <p>Guarantee: currency and fund are for ever, for loans are counted in them; of its revisions the current one is what is
 * applied for now.
 */
@Entity
@Table(schema = "finance", name = "loan_product")
public class LoanProduct {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    private String code;
    private String name;

    @Column(updatable = false)
    private String currency;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "current_terms")
    private UUID currentTerms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LoanProductState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected LoanProduct() {}

    /** @throws DomainFailure LOAN_PRODUCT_CODE_MALFORMED, LOAN_PRODUCT_NAME_BLANK */
    public LoanProduct(
            LoanProductId id,
            OrganisationId organisation,
            String code,
            String name,
            Currency currency,
            FundId fund,
            LoanProductRevisionId terms,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.currency = currency.getCurrencyCode();
        this.fund = fund.value();
        this.state = LoanProductState.OPEN;
        this.createdAt = now;
        change(code, name, terms, now);
    }

    /** @throws DomainFailure LOAN_PRODUCT_CURRENCY_UNKNOWN */
    public static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw DomainFailure.at(
                    LoanProductFailure.LOAN_PRODUCT_CURRENCY_UNKNOWN,
                    "/currency",
                    "Write a code of ISO 4217 such as KES.");
        }
    }

    /** @throws DomainFailure LOAN_PRODUCT_CODE_MALFORMED, LOAN_PRODUCT_NAME_BLANK */
    public final void change(String newCode, String newName, LoanProductRevisionId terms, Instant now) {
        if (!newCode.matches("[A-Z0-9][A-Z0-9._-]{0,39}")) {
            throw DomainFailure.at(
                    LoanProductFailure.LOAN_PRODUCT_CODE_MALFORMED, "/code", "Write a code such as EMERGENCY.");
        }
        if (newName.isBlank()) {
            throw DomainFailure.at(
                    LoanProductFailure.LOAN_PRODUCT_NAME_BLANK, "/name", "Say what the product is called.");
        }
        code = newCode;
        name = newName.strip();
        currentTerms = terms.value();
        updatedAt = now;
    }

    /** @throws DomainFailure LOAN_PRODUCT_TRANSITION_ILLEGAL */
    public void become(LoanProductState next, Instant now) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    LoanProductFailure.LOAN_PRODUCT_TRANSITION_ILLEGAL,
                    "The product is " + state + " already.",
                    state,
                    state.next());
        }
        state = next;
        updatedAt = now;
    }

    public LoanProductId id() {
        return new LoanProductId(id);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public FundId fund() {
        return new FundId(fund);
    }

    public LoanProductRevisionId currentTerms() {
        return new LoanProductRevisionId(currentTerms);
    }

    public LoanProductState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
