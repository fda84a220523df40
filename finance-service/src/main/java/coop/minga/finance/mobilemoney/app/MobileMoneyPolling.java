package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.mobilemoney.MobileAccountId;
import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.domain.MobileAccount;
import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
import coop.minga.finance.mobilemoney.store.MobileAccounts;
import coop.minga.finance.mobilemoney.store.MobileAccounts.Owned;
import coop.minga.finance.mobilemoney.store.MobilePayments;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Asks the providers for what they did not tell, and sends what they were not told.
 *
 * <p>Guarantee: whatever callbacks are lost, what the provider's books say is in ours one round later. May run in any
 * number of processes at once; a round that fails is made up for by the next.
 */
@ApplicationScoped
public class MobileMoneyPolling {
    private static final Logger LOG = Logger.getLogger(MobileMoneyPolling.class);
    private static final String ACTION = "ask the provider of mobile money";
    private static final int MOST_A_ROUND = 200;

    private final MobileMoneyProvider provider;
    private final MobileAccounts accounts;
    private final MobilePayments payments;
    private final MobileMoneyHearing hearing;
    private final MobileMoneyMatching matching;
    private final BackgroundCommands commands;
    private final Transactions transactions;
    private final MobileMoneySettings settings;
    private final Clock clock;

    MobileMoneyPolling(
            MobileMoneyProvider provider,
            MobileAccounts accounts,
            MobilePayments payments,
            MobileMoneyHearing hearing,
            MobileMoneyMatching matching,
            BackgroundCommands commands,
            Transactions transactions,
            MobileMoneySettings settings,
            Clock clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.payments = payments;
        this.hearing = hearing;
        this.matching = matching;
        this.commands = commands;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** A payment outside of any transaction. */
    private record Known(MobilePaymentId id, String reference, Optional<UUID> refund) {
        static Known of(MobilePayment payment) {
            return new Known(payment.id(), payment.reference(), payment.refund());
        }
    }

    /** Asks about the accounts of all organisations, one after the other; one that fails does not stop the others. */
    public void askAll() {
        for (Owned owned : transactions.open(Login.HOUSEKEEPING, accounts::everybodys)) {
            try {
                ask(owned.organisation(), owned.account());
            } catch (MobileMoneyProvider.Unavailable failure) {
                LOG.warnf("A provider is asked again later: %s.", failure.getMessage());
            } catch (RuntimeException failure) {
                // Whatever it is, it is this account's; the others are asked all the same.
                LOG.warnf(
                        failure,
                        "Account %s is asked about later.",
                        owned.account().value());
            }
        }
    }

    /** Asks about one account: its statement, what stays pending, refunds; then matches what was received. */
    public void ask(OrganisationId organisation, MobileAccountId id) {
        MobileAccount account = transactions.inOrganisation(organisation.value(), () -> accounts.findById(id.value()));
        if (!provider.isKnown(account.provider())) {
            return;
        }
        askForStatement(account);
        for (Known pending : waiting(account, MobilePaymentState.PENDING)) {
            provider.transaction(account.provider(), pending.reference()).ifPresent(record -> hear(account, record));
        }
        for (Known refunding : waiting(account, MobilePaymentState.REFUNDING)) {
            askForRefund(account, refunding);
        }
        EachAlone.run(
                LOG,
                "match a payment",
                waiting(account, MobilePaymentState.RECEIVED).stream()
                        .map(Known::id)
                        .toList(),
                received -> matching.match(organisation, received));
    }

    /** Behind what was asked for before, for a provider's books may show a transaction later than its time says. */
    private void askForStatement(MobileAccount account) {
        Instant to = clock.instant();
        Instant from = account.askedThrough().minus(settings.lookBack());
        int offset = 0;
        boolean isHeard = true;
        List<ProviderTransaction> page;
        do {
            page = provider.statement(account.provider(), account.number(), from, to, offset);
            for (ProviderTransaction record : page) {
                isHeard &= hear(account, record);
            }
            offset += page.size();
        } while (!page.isEmpty());
        if (isHeard) {
            change(account, found -> found.askedThrough(to));
        }
    }

    /** Asks first: what was sent before a crash must not be sent under another number. */
    private void askForRefund(MobileAccount account, Known payment) {
        UUID correlation = payment.refund().orElseThrow();
        Optional<ProviderTransaction> reversal = provider.reversal(account.provider(), correlation);
        if (reversal.isEmpty()) {
            provider.reverse(account.provider(), payment.reference(), correlation);
            reversal = provider.reversal(account.provider(), correlation);
        }
        reversal.ifPresent(record -> change(account, found -> hearing.hearRefund(Author.job(ACTION), found, record)));
    }

    private boolean hear(MobileAccount account, ProviderTransaction record) {
        return change(account, found -> hearing.hearRecord(Author.job(ACTION), found, record));
    }

    /**
     * One transaction for each record: one that is contradicted, or fails, does not hold up the others. Says whether there
     * is nothing to try again; what is contradicted stays so.
     */
    private boolean change(MobileAccount account, Consumer<MobileAccount> step) {
        var actor = new BackgroundCommands.Actor(
                account.organisation().value(), MobileMoneyMatching.SERVICE_ISSUER, MobileMoneyMatching.SERVICE);
        return EachAlone.run(LOG, "follow the provider's books", List.of(account.id()), id -> {
                    try {
                        commands.execute(actor, ACTION, () -> {
                            step.accept(accounts.findById(id.value()));
                            return id;
                        });
                    } catch (DomainFailure refusal) {
                        LOG.warnf(
                                "Account %s: the provider's books say what ours cannot follow (%s).",
                                id.value(), refusal.type().name());
                    }
                })
                .isEmpty();
    }

    private List<Known> waiting(MobileAccount account, MobilePaymentState state) {
        Instant since = clock.instant().minus(settings.askFor());
        return transactions.inOrganisation(
                account.organisation().value(),
                () -> payments.waiting(account.id(), state, since, MOST_A_ROUND).stream()
                        .map(Known::of)
                        .toList());
    }

    @Scheduled(every = "{minga.mobile-money.poll-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            askAll();
        } catch (DatabaseFailure failure) {
            LOG.warnf("Providers are asked later: %s", failure.getMessage());
        }
    }
}
