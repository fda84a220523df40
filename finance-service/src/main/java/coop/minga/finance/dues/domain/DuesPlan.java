package coop.minga.finance.dues.domain;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A kind of dues: who owes them, and for how long at once.
 *
 * <p>Guarantee: never changes; how much is owed stands in its versions, to which one only adds.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "dues_plan")
public class DuesPlan {
    private static final int MOST_DUE_DAYS = 366;

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DuesScope scope;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DuesPeriod period;

    private String currency;

    @Column(name = "due_days")
    private int dueDays;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DuesPlan() {}

    /** @param dueDays how long after the first owed day of a period its dues are to be paid */
    public DuesPlan(
            DuesPlanId id,
            OrganisationId organisation,
            String code,
            String name,
            DuesScope scope,
            DuesPeriod period,
            Currency currency,
            int dueDays,
            Instant now) {
        if (!code.matches("[A-Z0-9][A-Z0-9._-]{0,39}")) {
            throw DomainFailure.at(DuesFailure.DUES_PLAN_CODE_MALFORMED, "/code", "Write a code such as MONTHLY.");
        }
        if (dueDays < 0 || dueDays > MOST_DUE_DAYS) {
            throw new IllegalArgumentException("Dues are due within " + MOST_DUE_DAYS + " days.");
        }
        this.id = id.value();
        this.organisation = organisation.value();
        this.code = code;
        this.name = name.strip();
        this.scope = scope;
        this.period = period;
        this.currency = currency.getCurrencyCode();
        this.dueDays = dueDays;
        this.createdAt = now;
    }

    public DuesPlanId id() {
        return new DuesPlanId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public DuesScope scope() {
        return scope;
    }

    public DuesPeriod period() {
        return period;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public int dueDays() {
        return dueDays;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
