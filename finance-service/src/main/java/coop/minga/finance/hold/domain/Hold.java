package coop.minga.finance.hold.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.hold.HoldCause;
import coop.minga.finance.hold.HoldId;
import coop.minga.finance.hold.HoldReason;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An amount that stays on a member's account and cannot be taken out.
 *
 * <p>Guarantee: never more than was available when it was placed, by a trigger that carries it to the balance; it only
 * becomes less, unless the feature that placed it holds more again.
 */
@Entity
@Table(schema = "finance", name = "hold")
public class Hold {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private HoldReason reason;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Column(name = "matures_on", updatable = false)
    @Nullable private LocalDate maturesOn;

    @Column(updatable = false)
    @Nullable private String source;

    @Column(name = "source_id", updatable = false)
    @Nullable private UUID sourceId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HoldState state;

    @Column(name = "placed_at", updatable = false)
    private Instant placedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Hold() {}

    /** @param maturesOn of a notice: the first day on which it may be withdrawn */
    public Hold(
            HoldId id,
            OrganisationId organisation,
            MemberAccountId account,
            FundId fund,
            HoldReason reason,
            Money amount,
            @Nullable LocalDate maturesOn,
            @Nullable HoldCause cause,
            Instant now) {
        if (amount.minor() <= 0) {
            throw DomainFailure.at(HoldFailure.HOLD_AMOUNT_INVALID, "/amount", "Hold an amount above zero.");
        }
        this.id = id.value();
        this.organisation = organisation.value();
        this.account = account.value();
        this.fund = fund.value();
        this.reason = reason;
        this.amountMinor = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.maturesOn = maturesOn;
        this.source = cause == null ? null : cause.source();
        this.sourceId = cause == null ? null : cause.sourceId();
        this.state = HoldState.HELD;
        this.placedAt = now;
        this.updatedAt = now;
    }

    /**
     * Holds less, or nothing any more.
     *
     * @throws DomainFailure HOLD_TRANSITION_ILLEGAL
     */
    public void reduceTo(Money left, Instant now) {
        if (state != HoldState.HELD) {
            throw DomainFailure.ofState(
                    HoldFailure.HOLD_TRANSITION_ILLEGAL, "It was let go already.", state, state.next());
        }
        if (left.minor() < 0 || left.minor() > amountMinor) {
            throw new IllegalArgumentException("A hold of " + amountMinor + " does not become " + left.minor() + ".");
        }
        amountMinor = left.minor();
        state = amountMinor == 0 ? HoldState.RELEASED : HoldState.HELD;
        updatedAt = now;
    }

    /** Holds more again, also after all of it was let go. */
    public void raiseTo(Money more, Instant now) {
        if (more.minor() <= amountMinor) {
            throw new IllegalArgumentException("A hold of " + amountMinor + " is not raised to " + more.minor() + ".");
        }
        amountMinor = more.minor();
        state = HoldState.HELD;
        updatedAt = now;
    }

    /**
     * Lets go what was announced, on the day on which it is withdrawn.
     *
     * @throws DomainFailure HOLD_IS_NO_NOTICE, NOTICE_NOT_OVER, HOLD_SMALLER_THAN_PAID, HOLD_TRANSITION_ILLEGAL
     */
    public void withdraw(Money paid, LocalDate today, Instant now) {
        if (maturesOn == null) {
            throw new DomainFailure(HoldFailure.HOLD_IS_NO_NOTICE, "It is held for " + reason + ".");
        }
        if (today.isBefore(maturesOn)) {
            throw new DomainFailure(
                    HoldFailure.NOTICE_NOT_OVER,
                    "It may be withdrawn on " + maturesOn + ".",
                    Map.of("withdrawableOn", maturesOn));
        }
        if (state == HoldState.HELD && paid.compareTo(amount()) > 0) {
            throw new DomainFailure(HoldFailure.HOLD_SMALLER_THAN_PAID, "Withdraw at most what was announced.");
        }
        reduceTo(Money.zero(paid.currency()), now);
    }

    public HoldId id() {
        return new HoldId(id);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public MemberAccountId account() {
        return new MemberAccountId(account);
    }

    public HoldReason reason() {
        return reason;
    }

    /** What is held now. */
    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    public @Nullable LocalDate maturesOn() {
        return maturesOn;
    }

    public Optional<HoldCause> cause() {
        return source == null || sourceId == null ? Optional.empty() : Optional.of(new HoldCause(source, sourceId));
    }

    public HoldState state() {
        return state;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
