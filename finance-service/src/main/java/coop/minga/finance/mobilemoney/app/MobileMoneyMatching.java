package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
import coop.minga.finance.mobilemoney.domain.PayerReference;
import coop.minga.finance.mobilemoney.store.MobilePayments;
import coop.minga.finance.mobilemoney.store.PayerReferences;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.payment.Destination;
import coop.minga.finance.payment.app.IncomingPayments;
import coop.minga.finance.payment.app.IncomingPayments.Incoming;
import coop.minga.finance.payment.app.TypedReferences;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks for whom received money is: by what the payer typed, or by what the payer is known to pay for.
 *
 * <p>Guarantee: in transactions of its own, after the money was received; one that is refused leaves the money in suspense,
 * with the reason, for a person. Done twice, it is done once.
 */
@ApplicationScoped
public class MobileMoneyMatching {
    private static final Logger LOG = Logger.getLogger(MobileMoneyMatching.class);
    static final String SERVICE_ISSUER = "minga";
    static final String SERVICE = "finance-service";
    private static final String ACTION = "match mobile money";

    private final BackgroundCommands commands;
    private final MobilePayments payments;
    private final PayerReferences references;
    private final TypedReferences typedReferences;
    private final PayerTokens payers;
    private final MobileMoneyBooks books;
    private final IncomingPayments incoming;
    private final Clock clock;

    MobileMoneyMatching(
            BackgroundCommands commands,
            MobilePayments payments,
            PayerReferences references,
            TypedReferences typedReferences,
            PayerTokens payers,
            MobileMoneyBooks books,
            IncomingPayments incoming,
            Clock clock) {
        this.commands = commands;
        this.payments = payments;
        this.references = references;
        this.typedReferences = typedReferences;
        this.payers = payers;
        this.books = books;
        this.incoming = incoming;
        this.clock = clock;
    }

    /** Matches a payment that is received; one that is further, or not so far, stays as it is. */
    public void match(OrganisationId organisation, MobilePaymentId id) {
        try {
            change(organisation, id, this::match);
        } catch (DomainFailure refusal) {
            change(
                    organisation,
                    id,
                    payment -> payment.leaveToAPerson(refusal.type().name(), clock.instant()));
        }
    }

    /** Matches at once if it can; else the next round does. */
    public void matchSoon(OrganisationId organisation, MobilePaymentId id) {
        try {
            match(organisation, id);
        } catch (RuntimeException failure) {
            // Whatever it is, the money was received and the provider must hear so.
            LOG.warn("A payment is matched later.", failure);
        }
    }

    /** Books received money to whom it is for, inside the caller's transaction. */
    JournalEntryId settle(Author author, MobilePayment payment, Destination destination) {
        return incoming.book(
                author,
                payment.organisation(),
                new Incoming(
                        books.waiting(payment),
                        payment.amount(),
                        destination,
                        null,
                        MobileMoneyBooks.SOURCE,
                        payment.id().value()));
    }

    private void match(MobilePayment payment) {
        @Nullable String typed = payers.open(payment.id(), payment.particulars()).typed();
        Optional<Destination> destination = Optional.ofNullable(typed)
                .flatMap(typedReferences::find)
                .or(() -> references.of(payment.particulars().payerToken()).map(MobileMoneyMatching::destination));
        if (destination.isEmpty()) {
            payment.leaveToAPerson(typed == null ? "REFERENCE_MISSING" : "REFERENCE_UNKNOWN", clock.instant());
            return;
        }
        payment.match(settle(Author.job(ACTION), payment, destination.get()), null, clock.instant());
    }

    private void change(OrganisationId organisation, MobilePaymentId id, Consumer<MobilePayment> step) {
        var actor = new BackgroundCommands.Actor(organisation.value(), SERVICE_ISSUER, SERVICE);
        commands.execute(actor, ACTION, () -> payments.toChange(id)
                .filter(payment -> payment.state() == MobilePaymentState.RECEIVED)
                .map(payment -> {
                    step.accept(payment);
                    return payment.state();
                }));
    }

    private static Destination destination(PayerReference reference) {
        return new Destination(
                reference.account().orElse(null), reference.duesOf().orElse(null));
    }
}
