package coop.minga.finance.mobilemoney.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.mobilemoney.MobileAccountId;
import coop.minga.finance.mobilemoney.MobilePaymentId;
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
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A payment by phone, from the first time it is heard of until it is where it belongs.
 *
 * <p>Guarantee: however often, late or in whatever order a provider tells of it, it is received once: the entry that
 * receives it has the payment's own id.
 */
@Entity
@Table(schema = "finance", name = "mobile_payment")
public class MobilePayment {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MobilePaymentState state;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Column(name = "particulars_sealed")
    private String sealedParticulars;

    @Column(name = "payer_token")
    private String payerToken;

    @Column(name = "transacted_at", updatable = false)
    private Instant transactedAt;

    @Column(name = "heard_at", updatable = false)
    private Instant heardAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "pending_entry_id")
    @Nullable private UUID pendingEntry;

    /** Why it is unmatched: the code of what was refused. */
    @Nullable private String reason;

    @Column(name = "settled_entry_id")
    @Nullable private UUID settledEntry;

    /** Of the pending entry that gives it back, and what the provider knows the refund by. */
    @Column(name = "refund_id")
    @Nullable private UUID refund;

    @Column(name = "decided_by")
    @Nullable private String decidedBy;

    protected MobilePayment() {}

    /** Heard of for the first time, whatever its status: first it is pending, then what was heard is done. */
    public MobilePayment(
            MobilePaymentId id,
            OrganisationId organisation,
            MobileAccountId account,
            String reference,
            Money amount,
            Particulars particulars,
            Instant transactedAt,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.account = account.value();
        this.reference = reference;
        this.state = MobilePaymentState.PENDING;
        this.amountMinor = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.sealedParticulars = particulars.sealed();
        this.payerToken = particulars.payerToken();
        this.transactedAt = transactedAt;
        this.heardAt = now;
        this.updatedAt = now;
    }

    /** A pending entry stands for it. */
    public void pendAs(JournalEntryId entry) {
        pendingEntry = entry.value();
    }

    /**
     * What is to be done with a status.
     *
     * @param isRecord whether the provider was asked, and not just told it
     * @return the state to take, or none if nothing is new
     * @throws DomainFailure MOBILE_PAYMENT_CONTRADICTED if it is told otherwise than before
     */
    public Optional<MobilePaymentState> hear(ProviderStatus status, Money amount, String payer, boolean isRecord) {
        boolean isSame = amount.equals(amount()) && payer.equals(payerToken);
        boolean hasMoney = state.hasMoney();
        // What was received stands in the books: another amount, or a failure, is for people and not for a program.
        boolean isContradicted =
                switch (status) {
                    case PENDING -> !isSame;
                    case COMPLETED -> !isSame || state == MobilePaymentState.FAILED;
                    case FAILED -> !isSame || hasMoney;
                };
        if (isContradicted && (!isRecord || hasMoney)) {
            throw new DomainFailure(
                    MobileMoneyFailure.MOBILE_PAYMENT_CONTRADICTED,
                    "The provider is asked what is true.",
                    Map.of("currentState", state));
        }
        return switch (status) {
            case PENDING -> Optional.empty();
            case COMPLETED -> hasMoney ? Optional.empty() : Optional.of(MobilePaymentState.RECEIVED);
            case FAILED ->
                state == MobilePaymentState.PENDING ? Optional.of(MobilePaymentState.FAILED) : Optional.empty();
        };
    }

    /** The provider has completed it. */
    public void receive(Money amount, Particulars particulars, Instant now) {
        become(MobilePaymentState.RECEIVED, now);
        amountMinor = amount.minor();
        sealedParticulars = particulars.sealed();
        payerToken = particulars.payerToken();
    }

    public void fail(Instant now) {
        become(MobilePaymentState.FAILED, now);
    }

    /** @param by who decided; null if nobody had to */
    public void match(JournalEntryId entry, @Nullable String by, Instant now) {
        become(MobilePaymentState.MATCHED, now);
        settledEntry = entry.value();
        reason = null;
        decidedBy = by;
    }

    /** @param why the code of what was refused */
    public void leaveToAPerson(String why, Instant now) {
        become(MobilePaymentState.UNMATCHED, now);
        reason = why;
        refund = null;
    }

    /** @throws DomainFailure MOBILE_PAYMENT_TRANSITION_ILLEGAL */
    public void refundAs(UUID id, String by, Instant now) {
        become(MobilePaymentState.REFUNDING, now);
        refund = id;
        decidedBy = by;
    }

    public void refunded(Instant now) {
        become(MobilePaymentState.REFUNDED, now);
        reason = null;
    }

    /** @throws DomainFailure MOBILE_PAYMENT_TRANSITION_ILLEGAL */
    public void requireMayBecome(MobilePaymentState next) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    MobileMoneyFailure.MOBILE_PAYMENT_TRANSITION_ILLEGAL,
                    "The payment is " + state + " and cannot become " + next + ".",
                    state,
                    state.next());
        }
    }

    private void become(MobilePaymentState next, Instant now) {
        requireMayBecome(next);
        state = next;
        updatedAt = now;
    }

    public MobilePaymentId id() {
        return new MobilePaymentId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public MobileAccountId account() {
        return new MobileAccountId(account);
    }

    /** What the provider calls it. */
    public String reference() {
        return reference;
    }

    public MobilePaymentState state() {
        return state;
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    public Particulars particulars() {
        return new Particulars(sealedParticulars, payerToken);
    }

    public Instant transactedAt() {
        return transactedAt;
    }

    public Instant heardAt() {
        return heardAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<JournalEntryId> pendingEntry() {
        return Optional.ofNullable(pendingEntry).map(JournalEntryId::new);
    }

    /** The entry that put it into suspense, once it is received. */
    public JournalEntryId receivingEntry() {
        return new JournalEntryId(id);
    }

    public @Nullable String reason() {
        return reason;
    }

    public Optional<JournalEntryId> settledEntry() {
        return Optional.ofNullable(settledEntry).map(JournalEntryId::new);
    }

    public Optional<UUID> refund() {
        return Optional.ofNullable(refund);
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }
}
