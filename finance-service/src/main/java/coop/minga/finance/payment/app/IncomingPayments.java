package coop.minga.finance.payment.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.payment.Destination;
import coop.minga.finance.payment.domain.PaymentFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books what was paid where it belongs.
 *
 * <p>Guarantee: one entry inside the caller's transaction, or a refusal and none.
 */
@ApplicationScoped
public class IncomingPayments {
    /** What is owed to somebody, and what is earned; money and what is owed to the organisation are booked otherwise. */
    private static final Set<AccountClass> PAYABLE = Set.of(AccountClass.LIABILITY, AccountClass.INCOME);

    private final Ledger ledger;
    private final LedgerAccountQueries accounts;
    private final Clock clock;

    IncomingPayments(Ledger ledger, LedgerAccountQueries accounts, Clock clock) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Something that was paid.
     *
     * @param from the account that has the money, and is debited
     * @param paidOn today if null
     * @param source what it came by, as the journal says it
     */
    public record Incoming(
            LedgerAccountId from,
            Money amount,
            Destination destination,
            @Nullable LocalDate paidOn,
            String source,
            UUID sourceId) {}

    /** @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN, PAYMENT_DESTINATION_NOT_PAYABLE, and all that the ledger refuses */
    public JournalEntryId book(Author author, OrganisationId organisation, Incoming payment) {
        LedgerAccountId account = payment.destination().account();
        if (account == null || !PAYABLE.contains(accounts.get(account).accountClass())) {
            throw DomainFailure.at(
                    PaymentFailure.PAYMENT_DESTINATION_NOT_PAYABLE,
                    "/account",
                    "Name an account of what is owed or earned, or the dues of a membership.");
        }
        FundId general = FundId.generalOf(organisation);
        var id = new JournalEntryId(UuidV7.next(clock));
        ledger.postWithin(
                author,
                List.of(EntryDraft.entry(
                        id,
                        organisation,
                        payment.paidOn(),
                        payment.source(),
                        payment.sourceId(),
                        null,
                        List.of(
                                Posting.debit(payment.from(), general, payment.amount()),
                                Posting.credit(account, general, payment.amount())))));
        return id;
    }
}
