package coop.minga.finance.dividend.domain;

import coop.minga.finance.product.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What one account is given in a run, with what it held at the end of each month.
 *
 * <p>Guarantee: never changes. Written by one statement for all accounts.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "dividend_line")
public class DividendLine {
    @Id
    private UUID id;

    @Column(name = "run_id")
    private UUID run;

    private int number;

    @Column(name = "product_id")
    private UUID product;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "membership_id")
    private UUID membership;

    @Column(name = "pays_into_account")
    @Nullable private UUID paysInto;

    @Column(name = "month_end_minor")
    private Long[] monthEndMinor;

    @Column(name = "gross_minor")
    private long grossMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    protected DividendLine() {}

    /** Also of the journal entry that pays it. */
    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public ProductId product() {
        return new ProductId(product);
    }

    public UUID account() {
        return account;
    }

    public UUID membership() {
        return membership;
    }

    public @Nullable UUID paysInto() {
        return paysInto;
    }

    public List<Long> monthEndMinor() {
        return List.of(monthEndMinor);
    }

    public long grossMinor() {
        return grossMinor;
    }

    public long taxMinor() {
        return taxMinor;
    }
}
