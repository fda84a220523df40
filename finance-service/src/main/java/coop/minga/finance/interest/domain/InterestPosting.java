package coop.minga.finance.interest.domain;

import coop.minga.finance.interest.InterestPostingId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.product.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What an account earned in a posting period, as it was reckoned when the period ended.
 *
 * <p>Guarantee: never changes; one for each account and period. Written by one statement for all accounts.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "interest_posting")
public class InterestPosting {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "product_id")
    private UUID product;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_through")
    private LocalDate periodThrough;

    @Column(name = "interest_minor")
    private long interestMinor;

    @Column(name = "correction_minor")
    private long correctionMinor;

    @Column(name = "corrects_from")
    @Nullable private LocalDate correctsFrom;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected InterestPosting() {}

    public InterestPostingId id() {
        return new InterestPostingId(id);
    }

    public MemberAccountId account() {
        return new MemberAccountId(account);
    }

    public ProductId product() {
        return new ProductId(product);
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodThrough() {
        return periodThrough;
    }

    public long interestMinor() {
        return interestMinor;
    }

    /** For earlier periods; negative where they were paid too much. */
    public long correctionMinor() {
        return correctionMinor;
    }

    public @Nullable LocalDate correctsFrom() {
        return correctsFrom;
    }

    public long taxMinor() {
        return taxMinor;
    }

    /** What the account gets. */
    public long netMinor() {
        return interestMinor + correctionMinor - taxMinor;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
