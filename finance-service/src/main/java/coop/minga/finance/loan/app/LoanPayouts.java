package coop.minga.finance.loan.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.domain.LoanFailure;
import coop.minga.finance.loanproduct.DisbursementFee;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.memberaccount.app.MemberAccountView;
import coop.minga.finance.memberaccount.app.MemberDeposits;
import coop.minga.finance.memberaccount.app.MemberDeposits.Order;
import coop.minga.finance.memberaccount.app.MemberDeposits.ToAccount;
import coop.minga.finance.product.ProductKind;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books what a loan pays out: from the organisation's money, or as the borrower's savings.
 *
 * <p>Guarantee: inside the caller's transaction; what is lent is what is handed over and the fee, to the minor unit.
 */
@ApplicationScoped
class LoanPayouts {
    /** What the journal says these entries come from; the loan's id stands beside it. */
    private static final String SOURCE = "LOAN_DISBURSEMENT";

    private final ChartQueries charts;
    private final LedgerAccountQueries ledgerAccounts;
    private final MemberAccountQueries memberAccounts;
    private final MemberDeposits deposits;
    private final Ledger ledger;
    private final Clock clock;

    LoanPayouts(
            ChartQueries charts,
            LedgerAccountQueries ledgerAccounts,
            MemberAccountQueries memberAccounts,
            MemberDeposits deposits,
            Ledger ledger,
            Clock clock) {
        this.charts = charts;
        this.ledgerAccounts = ledgerAccounts;
        this.memberAccounts = memberAccounts;
        this.deposits = deposits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws DomainFailure LOAN_PAYOUT_ACCOUNT_UNFIT, ACCOUNT_FOR_USE_MISSING, or the ledger's */
    RecordedEntry pay(
            Author author,
            JournalEntryId entry,
            KnownLoan loan,
            LedgerAccountId from,
            @Nullable LocalDate effectiveOn) {
        DisbursementFee rule = loan.terms().fee();
        Money fee = rule.of(loan.asked());
        Money handed = rule.paidOut(loan.asked());
        if (!isSavings(from, loan)) {
            List<Posting> postings = new ArrayList<>();
            postings.add(Posting.debit(loan.id().ledgerAccount(), loan.fund(), handed.plus(fee)));
            postings.add(Posting.credit(from, loan.fund(), handed));
            if (fee.minor() > 0) {
                postings.add(Posting.credit(charts.accountFor(AccountUse.FEES_AND_FINES), loan.fund(), fee));
            }
            return post(author, loan, entry, effectiveOn, postings);
        }
        RecordedEntry paid = deposits.deposit(
                loan.organisation(),
                author,
                new Order(
                        entry,
                        new ToAccount(new MemberAccountId(from.value())),
                        handed,
                        loan.id().ledgerAccount(),
                        loan.fund(),
                        effectiveOn,
                        SOURCE,
                        loan.id().value(),
                        null));
        if (fee.minor() > 0) {
            // The deposit is an entry of its own, which tells the member's account; the fee is none of that account's.
            var feeEntry = new JournalEntryId(UuidV7.next(clock));
            LedgerAccountId fees = charts.accountFor(AccountUse.FEES_AND_FINES);
            post(
                    author,
                    loan,
                    feeEntry,
                    paid.effectiveOn(),
                    List.of(
                            Posting.debit(loan.id().ledgerAccount(), loan.fund(), fee),
                            Posting.credit(fees, loan.fund(), fee)));
        }
        return paid;
    }

    /** What a loan pays out leaves by an account of the organisation's own, or stays there as the borrower's savings. */
    private boolean isSavings(LedgerAccountId account, KnownLoan loan) {
        var member = new MemberAccountId(account.value());
        if (memberAccounts.isThere(member)) {
            MemberAccountView view = memberAccounts.get(member);
            MembershipId borrower = loan.borrower().membership();
            require(
                    borrower != null
                            && view.membership().equals(borrower.value())
                            && view.kind() == ProductKind.SAVINGS,
                    "Name an account of the borrower's own savings.");
            return true;
        }
        LedgerAccountView own = ledgerAccounts.get(account);
        require(
                own.accountClass() == AccountClass.ASSET && own.postedByHand(),
                "Name an account that holds the organisation's money.");
        return false;
    }

    private static void require(boolean isFit, String otherwise) {
        if (!isFit) {
            throw DomainFailure.at(LoanFailure.LOAN_PAYOUT_ACCOUNT_UNFIT, "/ledgerAccount", otherwise);
        }
    }

    /** What a loan's account and schedule rest on is made good by repayments, not taken away under them. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(SOURCE)) {
            throw new DomainFailure(LoanFailure.LOAN_ENTRY_STAYS, "Let the loan be repaid instead.");
        }
    }

    private RecordedEntry post(
            Author author,
            KnownLoan loan,
            JournalEntryId entry,
            @Nullable LocalDate effectiveOn,
            List<Posting> postings) {
        EntryDraft draft = EntryDraft.entry(
                entry, loan.organisation(), effectiveOn, SOURCE, loan.id().value(), null, postings);
        return ledger.postWithin(author, List.of(draft)).getFirst();
    }
}
