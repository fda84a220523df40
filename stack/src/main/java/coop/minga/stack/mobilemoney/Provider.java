package coop.minga.stack.mobilemoney;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The provider's books: accounts of organisations and what was paid into them. In memory, so it forgets with its process.
 * Safe for use by several threads.
 */
final class Provider {
    private final Clock clock;
    private final Callbacks callbacks;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Transaction> transactions = new HashMap<>();
    private final Map<String, String> referenceByCorrelation = new HashMap<>();
    private final Map<String, String> outcomeOfReversals = new HashMap<>();
    private long last;

    Provider(Clock clock, Callbacks callbacks) {
        this.clock = clock;
        this.callbacks = callbacks;
    }

    /** An organisation's account with the provider. */
    record Account(String number, UUID organisation, String currency) {}

    /** Somebody pays into an account. */
    record Payment(
            String account,
            String payer,
            String amount,
            String currency,
            @Nullable String typed,
            String outcome,
            Faults faults) {}

    synchronized void open(Account account) {
        accounts.put(account.number(), account);
    }

    /** Stays pending where the outcome says so, until {@link #end}. */
    synchronized Transaction pay(Payment payment) {
        var account = account(payment.account());
        var happened = new ArrayList<Transaction>();
        happened.add(keep(transaction(payment)));
        if (!payment.outcome().equals(Transaction.PENDING)) {
            happened.add(keep(happened.getFirst().with(status(payment.outcome()), clock.instant())));
        }
        callbacks.tell(
                account.organisation(),
                payment.faults().sent(happened),
                UUID.randomUUID(),
                payment.faults().delay());
        return happened.getLast();
    }

    /** Ends what was pending. */
    synchronized Transaction end(String reference, String outcome, Faults faults) {
        var pending = Optional.ofNullable(transactions.get(reference))
                .filter(each -> each.status().equals(Transaction.PENDING))
                .orElseThrow(() -> new NoSuchElementException("nothing is pending as " + reference));
        var ended = keep(pending.with(status(outcome), clock.instant()));
        callbacks.tell(
                account(ended.account()).organisation(),
                faults.sent(List.of(ended)),
                UUID.randomUUID(),
                faults.delay());
        return ended;
    }

    /** Says what becomes of the next reversal of a transaction; without it, it is completed. */
    synchronized void decideReversal(String reference, String outcome) {
        outcomeOfReversals.put(reference, outcome.equals(Transaction.PENDING) ? outcome : status(outcome));
    }

    /** Asked again under the same correlation id, it is the same reversal. */
    synchronized Transaction reverse(String reference, UUID correlation) {
        var known = referenceByCorrelation.get(correlation.toString());
        if (known != null) {
            return find(known).orElseThrow();
        }
        var original = find(reference)
                .filter(each -> each.status().equals(Transaction.COMPLETED)
                        && each.type().equals(Transaction.PAYMENT))
                .orElseThrow(() -> new NoSuchElementException("no completed payment is called " + reference));
        var now = clock.instant();
        var outcome = outcomeOfReversals.getOrDefault(reference, Transaction.COMPLETED);
        var reversal = keep(new Transaction(
                nextReference(),
                Transaction.REVERSAL,
                outcome,
                original.account(),
                original.payer(),
                original.amount(),
                original.currency(),
                null,
                reference,
                now,
                now));
        referenceByCorrelation.put(correlation.toString(), reversal.reference());
        if (!outcome.equals(Transaction.PENDING)) {
            callbacks.tell(
                    account(original.account()).organisation(),
                    List.of(reversal),
                    correlation,
                    Faults.none().delay());
        }
        return reversal;
    }

    synchronized Optional<Transaction> find(String reference) {
        return Optional.ofNullable(transactions.get(reference));
    }

    synchronized Optional<String> byCorrelation(String correlation) {
        return Optional.ofNullable(referenceByCorrelation.get(correlation));
    }

    /** What was paid into an account and changed within a time, the oldest first. */
    synchronized List<Transaction> statement(String account, Instant from, Instant to) {
        account(account);
        return transactions.values().stream()
                .filter(each -> each.account().equals(account) && each.type().equals(Transaction.PAYMENT))
                .filter(each ->
                        !each.changedAt().isBefore(from) && !each.changedAt().isAfter(to))
                .sorted(Comparator.comparing(Transaction::changedAt).thenComparing(Transaction::reference))
                .toList();
    }

    private Transaction transaction(Payment payment) {
        var now = clock.instant();
        return new Transaction(
                nextReference(),
                Transaction.PAYMENT,
                Transaction.PENDING,
                payment.account(),
                payment.payer(),
                payment.amount(),
                payment.currency(),
                payment.typed(),
                null,
                now,
                now);
    }

    private Transaction keep(Transaction transaction) {
        transactions.put(transaction.reference(), transaction);
        return transaction;
    }

    private Account account(String number) {
        return Optional.ofNullable(accounts.get(number))
                .orElseThrow(() -> new NoSuchElementException("there is no account " + number));
    }

    /** Another one after each start: books outlive the provider's memory. */
    private String nextReference() {
        last++;
        return String.format(Locale.ROOT, "MM%X%06d", clock.millis(), last);
    }

    private static String status(String outcome) {
        if (!outcome.equals(Transaction.COMPLETED) && !outcome.equals(Transaction.FAILED)) {
            throw new IllegalArgumentException("an outcome is completed, failed or pending, not " + outcome);
        }
        return outcome;
    }
}
