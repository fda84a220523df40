package coop.minga.finance.payment.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.dues.app.DuesPayments;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.memberaccount.app.MemberDeposits;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.payment.Destination;
import coop.minga.finance.payment.domain.PaymentFailure;
import coop.minga.finance.servicing.app.LoanRepayments;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    /** Above members' own accounts, or where money waits: paid into these, it would be nobody's. */
    private static final Set<AccountUse> NOBODYS =
            Set.of(AccountUse.MEMBER_SAVINGS, AccountUse.MEMBER_DEPOSITS, AccountUse.SUSPENSE);

    private final Ledger ledger;
    private final LedgerAccountQueries accounts;
    private final ChartQueries charts;
    private final MemberAccountQueries memberAccounts;
    private final MemberDeposits deposits;
    private final DuesPayments dues;
    private final LoanQueries loans;
    private final LoanRepayments repayments;
    private final Clock clock;

    IncomingPayments(
            Ledger ledger,
            LedgerAccountQueries accounts,
            ChartQueries charts,
            MemberAccountQueries memberAccounts,
            MemberDeposits deposits,
            DuesPayments dues,
            LoanQueries loans,
            LoanRepayments repayments,
            Clock clock) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.charts = charts;
        this.memberAccounts = memberAccounts;
        this.deposits = deposits;
        this.dues = dues;
        this.loans = loans;
        this.repayments = repayments;
        this.clock = clock;
    }

    /**
     * Something that was paid.
     *
     * @param from the money, in the general fund unless it is in hand
     * @param paidOn today if null
     * @param source what it came by, as the journal says it
     */
    public record Incoming(
            IncomingMoney from,
            Money amount,
            Destination destination,
            @Nullable LocalDate paidOn,
            String source,
            UUID sourceId) {}

    /** @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN, PAYMENT_DESTINATION_NOT_PAYABLE, and all that the destination refuses */
    public JournalEntryId book(Author author, OrganisationId organisation, Incoming payment) {
        var id = new JournalEntryId(UuidV7.next(clock));
        MembershipId duesOf = payment.destination().duesOf();
        if (duesOf != null) {
            dues.pay(
                    author,
                    organisation,
                    new DuesPayments.Payment(
                            id, duesOf, payment.amount(), payment.from().account(), payment.paidOn(), null));
            return id;
        }
        LedgerAccountId account = Objects.requireNonNull(payment.destination().account());
        var ofMember = new MemberAccountId(account.value());
        var loan = new LoanId(account.value());
        if (memberAccounts.isThere(ofMember)) {
            deposits.deposit(organisation, author, order(id, organisation, ofMember, payment));
        } else if (loans.isThere(loan)) {
            repayments.repayFrom(author, id, loan, payment.amount(), payment.from(), payment.paidOn());
        } else {
            ledger.postWithin(author, List.of(entry(id, organisation, account, payment)));
        }
        return id;
    }

    private static MemberDeposits.Order order(
            JournalEntryId id, OrganisationId organisation, MemberAccountId account, Incoming payment) {
        return new MemberDeposits.Order(
                id,
                new MemberDeposits.ToAccount(account),
                payment.amount(),
                payment.from().account(),
                FundId.generalOf(organisation),
                payment.paidOn(),
                payment.source(),
                payment.sourceId(),
                null);
    }

    private EntryDraft entry(
            JournalEntryId id, OrganisationId organisation, LedgerAccountId account, Incoming payment) {
        if (!PAYABLE.contains(accounts.get(account).accountClass())
                || charts.usesOf(account).stream().anyMatch(NOBODYS::contains)) {
            throw DomainFailure.at(
                    PaymentFailure.PAYMENT_DESTINATION_NOT_PAYABLE,
                    "/account",
                    "Name an account of what is owed or earned, a loan, or the dues of a membership.");
        }
        FundId general = FundId.generalOf(organisation);
        return EntryDraft.entry(
                id,
                organisation,
                payment.paidOn(),
                payment.source(),
                payment.sourceId(),
                null,
                List.of(
                        Posting.debit(payment.from().account(), general, payment.amount()),
                        Posting.credit(account, general, payment.amount())));
    }
}
