package coop.minga.finance.product.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.domain.InterestTerms.DayBasis;
import coop.minga.finance.product.domain.InterestTerms.InterestMethod;
import coop.minga.finance.product.domain.InterestTerms.PostingPeriod;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something members can save in.
 *
 * <p>Guarantee: kind, currency, fund and the price of a share are for ever, for accounts are counted in them; terms belong
 * to the kind.
 */
@Entity
@Table(schema = "finance", name = "product")
public class Product {
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
    private ProductKind kind;

    @Column(updatable = false)
    private String currency;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "floor_minor")
    private long floorMinor;

    @Column(name = "notice_days")
    private int noticeDays;

    @Column(name = "withdrawal_fee_minor")
    private long withdrawalFeeMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "interest_method")
    @Nullable private InterestMethod interestMethod;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "interest_posting")
    @Nullable private PostingPeriod interestPosting;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "day_count")
    @Nullable private DayBasis dayCount;

    @Column(name = "withholding_tax_ppm")
    private int withholdingTaxPpm;

    @Column(name = "share_price_minor", updatable = false)
    @Nullable private Long sharePriceMinor;

    private boolean redeemable;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProductState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Product() {}

    /**
     * What of a product is for ever.
     *
     * @param sharePriceMinor of shares, and of nothing else
     */
    public record Nature(
            ProductKind kind,
            Currency currency,
            FundId fund,
            @Nullable Long sharePriceMinor) {
        public Nature {
            if ((kind == ProductKind.SHARES) != (sharePriceMinor != null && sharePriceMinor > 0)) {
                throw DomainFailure.at(
                        ProductFailure.PRODUCT_TERMS_OF_OTHER_KIND,
                        "/sharePrice",
                        "Shares have a price above zero, and nothing else has one.");
            }
        }

        /** @throws DomainFailure PRODUCT_CURRENCY_UNKNOWN */
        public static Currency currencyOf(String code) {
            try {
                return Currency.getInstance(code);
            } catch (IllegalArgumentException unknown) {
                throw DomainFailure.at(
                        ProductFailure.PRODUCT_CURRENCY_UNKNOWN, "/currency", "Write a code of ISO 4217 such as KES.");
            }
        }
    }

    /** @throws DomainFailure PRODUCT_TERMS_OF_OTHER_KIND */
    public Product(ProductId id, OrganisationId organisation, Nature nature, ProductTerms terms, Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.kind = nature.kind();
        this.currency = nature.currency().getCurrencyCode();
        this.fund = nature.fund().value();
        this.sharePriceMinor = nature.sharePriceMinor();
        this.state = ProductState.OPEN;
        this.createdAt = now;
        change(terms, now);
    }

    /** @throws DomainFailure PRODUCT_TERMS_OF_OTHER_KIND */
    public final void change(ProductTerms terms, Instant now) {
        boolean isShares = kind == ProductKind.SHARES;
        require(!isShares || terms.noticeDays() == 0, "/noticeDays");
        require(!isShares || terms.withdrawalFeeMinor() == 0, "/withdrawalFee");
        require(!isShares || terms.interest() == null, "/interest");
        require(isShares || !terms.isRedeemable(), "/redeemable");
        code = terms.code();
        name = terms.name();
        floorMinor = terms.floorMinor();
        noticeDays = terms.noticeDays();
        withdrawalFeeMinor = terms.withdrawalFeeMinor();
        InterestTerms interest = terms.interest();
        interestMethod = interest == null ? null : interest.method();
        interestPosting = interest == null ? null : interest.posting();
        dayCount = interest == null ? null : interest.dayCount();
        withholdingTaxPpm = terms.withholdingTaxPpm();
        redeemable = terms.isRedeemable();
        updatedAt = now;
    }

    private void require(boolean isOfKind, String pointer) {
        if (!isOfKind) {
            throw DomainFailure.at(
                    ProductFailure.PRODUCT_TERMS_OF_OTHER_KIND, pointer, kind + " have no such terms; leave it out.");
        }
    }

    /** A rate was said; shows in the version, for the rates are read with the product. */
    public void rated(Instant now) {
        updatedAt = now;
    }

    /** @throws DomainFailure PRODUCT_TRANSITION_ILLEGAL */
    public void become(ProductState next, Instant now) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    ProductFailure.PRODUCT_TRANSITION_ILLEGAL,
                    "The product is " + state + " already.",
                    state,
                    state.next());
        }
        state = next;
        updatedAt = now;
    }

    public ProductId id() {
        return new ProductId(id);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public Nature nature() {
        return new Nature(kind, Currency.getInstance(currency), new FundId(fund), sharePriceMinor);
    }

    public ProductTerms terms() {
        return new ProductTerms(
                code,
                name,
                floorMinor,
                noticeDays,
                withdrawalFeeMinor,
                interestMethod == null
                        ? null
                        : new InterestTerms(
                                interestMethod,
                                Objects.requireNonNull(interestPosting),
                                Objects.requireNonNull(dayCount)),
                withholdingTaxPpm,
                redeemable);
    }

    public ProductState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
