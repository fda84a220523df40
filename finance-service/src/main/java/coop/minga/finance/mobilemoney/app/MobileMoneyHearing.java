package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.domain.MobileAccount;
import coop.minga.finance.mobilemoney.domain.MobileMoneyFailure;
import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
import coop.minga.finance.mobilemoney.domain.Particulars;
import coop.minga.finance.mobilemoney.domain.ProviderStatus;
import coop.minga.finance.mobilemoney.store.MobileAccounts;
import coop.minga.finance.mobilemoney.store.MobilePayments;
import coop.minga.finance.payment.app.PaidAmounts;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in what providers say of transactions, be it told or asked.
 *
 * <p>Guarantee: inside the caller's transaction; told twice, in the wrong order, late or at once by two, it has the effect
 * of being told once.
 */
@ApplicationScoped
public class MobileMoneyHearing {
    private static final Map<String, ProviderStatus> STATUSES = Map.of(
            "pending", ProviderStatus.PENDING,
            "completed", ProviderStatus.COMPLETED,
            "failed", ProviderStatus.FAILED);

    private final MobileAccounts accounts;
    private final MobilePayments payments;
    private final MobileMoneyBooks books;
    private final PayerTokens payers;
    private final Clock clock;

    MobileMoneyHearing(
            MobileAccounts accounts, MobilePayments payments, MobileMoneyBooks books, PayerTokens payers, Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.books = books;
        this.payers = payers;
        this.clock = clock;
    }

    /**
     * What the provider tells of itself; that it may be wrong is found when it is asked.
     *
     * @throws DomainFailure MOBILE_MONEY_NOT_TO_YOU, MOBILE_MONEY_PARTY_MISSING, MOBILE_MONEY_STATUS_UNKNOWN,
     *     MOBILE_PAYMENT_CONTRADICTED, PAYMENT_AMOUNT_MALFORMED, PAYMENT_AMOUNT_NOT_POSITIVE, PAYMENT_CURRENCY_OTHER
     */
    public CallbackView hear(Caller provider, String action, ProviderTransaction told) {
        Author author = Author.of(provider, action);
        MobileAccount account = Optional.ofNullable(told.account())
                .flatMap(accounts::ofNumber)
                .orElseThrow(() -> new DomainFailure(
                        MobileMoneyFailure.MOBILE_MONEY_NOT_TO_YOU, "Register the account that the money is paid to."));
        MobilePayment payment =
                told.isReversal() ? hearRefund(author, account, told) : hear(author, account, told, false);
        payments.flush();
        return new CallbackView(payment.id().value(), payment.reference(), payment.state());
    }

    /** What the provider answered when asked; nobody contradicts it but the books. */
    MobilePayment hearRecord(Author author, MobileAccount account, ProviderTransaction record) {
        return hear(author, account, record, true);
    }

    /** A refund that was told or asked for; one that is not under way any more changes nothing. */
    MobilePayment hearRefund(Author author, MobileAccount account, ProviderTransaction reversal) {
        MobilePayment payment = Optional.ofNullable(reversal.original())
                .flatMap(original -> payments.toHear(account.id(), original))
                .orElseThrow(() -> new DomainFailure(
                        MobileMoneyFailure.MOBILE_MONEY_NOT_TO_YOU, "You have not asked to give that payment back."));
        if (payment.state() != MobilePaymentState.REFUNDING) {
            return payment;
        }
        if (!amount(account, reversal).equals(payment.amount())) {
            throw new DomainFailure(
                    MobileMoneyFailure.MOBILE_PAYMENT_CONTRADICTED,
                    "A payment is given back as a whole.",
                    Map.of("currentState", payment.state()));
        }
        switch (status(reversal)) {
            case PENDING -> {
                return payment;
            }
            case COMPLETED -> {
                books.refund(author, account, payment);
                payment.refunded(clock.instant());
            }
            case FAILED -> {
                books.letRefundGo(author, payment);
                payment.leaveToAPerson("REFUND_FAILED", clock.instant());
            }
        }
        return payment;
    }

    private MobilePayment hear(Author author, MobileAccount account, ProviderTransaction told, boolean isRecord) {
        Money amount = amount(account, told);
        ProviderStatus status = status(told);
        String payer = told.payer();
        if (payer == null || payer.isBlank()) {
            throw DomainFailure.at(
                    MobileMoneyFailure.MOBILE_MONEY_PARTY_MISSING, "/debitParty", "Name the payer's msisdn.");
        }
        String token = payers.token(account.organisation().value(), payer);
        Instant now = clock.instant();
        Optional<MobilePayment> known = payments.toHear(account.id(), told.reference());
        MobilePayment payment = known.orElseGet(() -> first(account, told, amount, payer, token, now));
        Optional<MobilePaymentState> next = payment.hear(status, amount, token, isRecord);
        if (next.isEmpty()) {
            if (known.isEmpty()) {
                books.pend(author, account, payment);
            }
        } else if (next.get() == MobilePaymentState.RECEIVED) {
            books.receive(author, account, payment, amount);
            payment.receive(amount, particulars(payment.id(), token, payer, told), now);
        } else {
            books.letGo(author, payment);
            payment.fail(now);
        }
        return payment;
    }

    private MobilePayment first(
            MobileAccount account, ProviderTransaction told, Money amount, String payer, String token, Instant now) {
        var id = new MobilePaymentId(UuidV7.next(clock));
        var payment = new MobilePayment(
                id,
                account.organisation(),
                account.id(),
                told.reference(),
                amount,
                particulars(id, token, payer, told),
                told.createdAt() == null ? now : told.createdAt(),
                now);
        payments.persist(payment);
        return payment;
    }

    private Particulars particulars(MobilePaymentId id, String token, String payer, ProviderTransaction told) {
        return payers.seal(id, token, payer, told.typed());
    }

    private static Money amount(MobileAccount account, ProviderTransaction told) {
        return PaidAmounts.positive(new Amount(told.amount(), told.currency()), account.currency(), "/amount");
    }

    private static ProviderStatus status(ProviderTransaction told) {
        ProviderStatus status = STATUSES.get(told.status().toLowerCase(Locale.ROOT));
        if (status == null) {
            throw DomainFailure.at(
                    MobileMoneyFailure.MOBILE_MONEY_STATUS_UNKNOWN,
                    "/transactionStatus",
                    "A status is pending, completed or failed.");
        }
        return status;
    }
}
