package coop.minga.finance.dividend.domain;

import coop.minga.finance.dividend.DividendBasis;
import coop.minga.finance.dividend.MemberUse;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a run gives on one basis, with its sums.
 *
 * <p>Guarantee: never changes; the sums are those of its lines.
 */
@Embeddable
public class DividendPart {
    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "product_id")
    @Nullable private UUID product;

    @Column(name = "member_use")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable private MemberUse use;

    @Column(name = "rate_ppm")
    @Nullable private Integer ratePpm;

    @Column(name = "total_minor")
    @Nullable private Long totalMinor;

    @Column(name = "tax_ppm")
    private int taxPpm;

    @Column(name = "gross_minor")
    private long grossMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    private int accounts;

    protected DividendPart() {}

    public DividendPart(OrganisationId organisation, DividendTerms terms, List<DividendTerms.Share> shares) {
        Money total = terms.total();
        ProductId product = terms.basis().product();
        this.organisation = organisation.value();
        this.product = product == null ? null : product.value();
        this.use = terms.basis().use();
        this.ratePpm = terms.ratePpm();
        this.totalMinor = total == null ? null : (Long) total.minor();
        this.taxPpm = terms.taxPpm();
        this.grossMinor =
                shares.stream().mapToLong(DividendTerms.Share::grossMinor).reduce(0, Math::addExact);
        this.taxMinor = shares.stream().mapToLong(DividendTerms.Share::taxMinor).reduce(0, Math::addExact);
        this.accounts = shares.size();
    }

    public DividendTerms terms(Currency currency) {
        return new DividendTerms(basis(), ratePpm, totalMinor == null ? null : new Money(totalMinor, currency), taxPpm);
    }

    public DividendBasis basis() {
        return new DividendBasis(product == null ? null : new ProductId(product), use);
    }

    public @Nullable Integer ratePpm() {
        return ratePpm;
    }

    public @Nullable Long totalMinor() {
        return totalMinor;
    }

    public int taxPpm() {
        return taxPpm;
    }

    public long grossMinor() {
        return grossMinor;
    }

    public long taxMinor() {
        return taxMinor;
    }

    public int accounts() {
        return accounts;
    }
}
