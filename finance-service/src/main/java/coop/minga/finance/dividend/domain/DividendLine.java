package coop.minga.finance.dividend.domain;

import coop.minga.finance.dividend.MemberUse;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one account or member is given in a run, with what was held at the end of each month, or paid in it.
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
    @Nullable private UUID product;

    @Column(name = "member_use")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable private MemberUse use;

    @Column(name = "account_id")
    @Nullable private UUID account;

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

    public @Nullable UUID product() {
        return product;
    }

    public @Nullable MemberUse use() {
        return use;
    }

    public @Nullable UUID account() {
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
