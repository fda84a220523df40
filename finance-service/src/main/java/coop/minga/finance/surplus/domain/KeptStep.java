package coop.minga.finance.surplus.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A step as a by-law keeps it.
 *
 * <p>Guarantee: never changes; says what the step said.
 */
@Embeddable
class KeptStep {
    @Column(name = "org_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SurplusStepKind kind;

    @Column(name = "share_ppm")
    @Nullable private Integer sharePpm;

    @Column(name = "share_of")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable private ShareOf shareOf;

    @Column(name = "account_id")
    @Nullable private UUID account;

    @Column(name = "fund_id")
    @Nullable private UUID fund;

    @Column(name = "product_id")
    @Nullable private UUID product;

    @Column(name = "cap_ppm")
    @Nullable private Integer capPpm;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable private PatronageMeasure measure;

    @Column(name = "tax_ppm")
    private int taxPpm;

    protected KeptStep() {}

    KeptStep(OrganisationId organisation, SurplusStep step) {
        LedgerAccountId into = step.account();
        FundId to = step.fund();
        ProductId on = step.product();
        this.organisation = organisation.value();
        this.kind = step.kind();
        this.sharePpm = step.sharePpm();
        this.shareOf = step.shareOf();
        this.account = into == null ? null : into.value();
        this.fund = to == null ? null : to.value();
        this.product = on == null ? null : on.value();
        this.capPpm = step.capPpm();
        this.measure = step.measure();
        this.taxPpm = step.taxPpm();
    }

    SurplusStep step() {
        return new SurplusStep(
                kind,
                sharePpm,
                shareOf,
                account == null ? null : new LedgerAccountId(account),
                fund == null ? null : new FundId(fund),
                product == null ? null : new ProductId(product),
                capPpm,
                measure,
                taxPpm);
    }
}
