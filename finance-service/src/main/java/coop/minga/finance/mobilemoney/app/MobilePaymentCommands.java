package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.PayerReferenceId;
import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
import coop.minga.finance.mobilemoney.domain.PayerReference;
import coop.minga.finance.mobilemoney.store.MobileAccounts;
import coop.minga.finance.mobilemoney.store.MobilePayments;
import coop.minga.finance.mobilemoney.store.PayerReferences;
import coop.minga.finance.payment.Destination;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about payments by phone that nobody could match.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class MobilePaymentCommands {
    private final MobilePayments payments;
    private final MobileAccounts accounts;
    private final PayerReferences references;
    private final MobileMoneyMatching matching;
    private final MobileMoneyBooks books;
    private final MobilePaymentQueries queries;
    private final Clock clock;

    MobilePaymentCommands(
            MobilePayments payments,
            MobileAccounts accounts,
            PayerReferences references,
            MobileMoneyMatching matching,
            MobileMoneyBooks books,
            MobilePaymentQueries queries,
            Clock clock) {
        this.payments = payments;
        this.accounts = accounts;
        this.references = references;
        this.matching = matching;
        this.books = books;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Says whom a payment is for.
     *
     * @param isRemembered whether all that this payer pays is for the same from now on
     * @throws DomainFailure MOBILE_PAYMENT_UNKNOWN, MOBILE_PAYMENT_TRANSITION_ILLEGAL, all that the destination refuses;
     *     the database: PAYER_REFERENCE_TAKEN
     */
    public MobilePaymentView match(
            Caller caller,
            String action,
            MobilePaymentId id,
            @Nullable UUID account,
            @Nullable UUID duesOf,
            boolean isRemembered) {
        MobilePayment payment = unmatched(id, MobilePaymentState.MATCHED);
        Destination destination = Destination.of(account, duesOf);
        JournalEntryId entry = matching.settle(Author.of(caller, action), payment, destination);
        payment.match(entry, caller.subject(), clock.instant());
        if (isRemembered) {
            references.persist(new PayerReference(
                    new PayerReferenceId(UuidV7.next(clock)),
                    payment.organisation(),
                    payment.particulars().payerToken(),
                    destination.account(),
                    destination.duesOf(),
                    caller.subject(),
                    clock.instant()));
        }
        payments.flush();
        return queries.view(payment);
    }

    /**
     * Has a payment given back; the provider is asked as soon as this is committed.
     *
     * @throws DomainFailure MOBILE_PAYMENT_UNKNOWN, MOBILE_PAYMENT_TRANSITION_ILLEGAL, all that the ledger refuses
     */
    public MobilePaymentView refund(Caller caller, String action, MobilePaymentId id) {
        MobilePayment payment = unmatched(id, MobilePaymentState.REFUNDING);
        var refund = new JournalEntryId(UuidV7.next(clock));
        books.holdRefund(
                Author.of(caller, action), accounts.findById(payment.account().value()), payment, refund);
        payment.refundAs(refund.value(), caller.subject(), clock.instant());
        payments.flush();
        return queries.view(payment);
    }

    private MobilePayment unmatched(MobilePaymentId id, MobilePaymentState next) {
        MobilePayment payment = MobilePaymentQueries.required(payments.toChange(id));
        payment.requireMayBecome(next);
        return payment;
    }
}
