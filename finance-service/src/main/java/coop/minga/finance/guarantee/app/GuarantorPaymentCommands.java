package coop.minga.finance.guarantee.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.guarantee.GuarantorPaymentId;
import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.guarantee.domain.GuarantorClaim;
import coop.minga.finance.guarantee.domain.GuarantorPayment;
import coop.minga.finance.guarantee.domain.GuarantorPaymentPart;
import coop.minga.finance.guarantee.store.Deposits;
import coop.minga.finance.guarantee.store.GuarantorClaimRows;
import coop.minga.finance.guarantee.store.GuarantorPaymentParts;
import coop.minga.finance.guarantee.store.GuarantorPayments;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanTransitions;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberDeposits;
import coop.minga.finance.product.ProductKind;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what borrowers pay to those who paid for them.
 *
 * <p>Guarantee: inside the caller's transaction, under the locks of the loan and of its claims: each guarantor gets the part
 * that she is owed of all, into her deposits, by an entry of its own.
 */
@ApplicationScoped
public class GuarantorPaymentCommands {
    /** The source of the entries. */
    static final String SOURCE = "GUARANTOR_PAYMENT";

    private final LoanTransitions loans;
    private final GuarantorClaimRows rows;
    private final GuarantorClaims claims;
    private final GuarantorPayments payments;
    private final GuarantorPaymentParts parts;
    private final GuarantorPaymentQueries queries;
    private final Deposits deposits;
    private final MemberDeposits memberDeposits;
    private final JournalEntryQueries entries;
    private final Ledger ledger;
    private final ChartQueries charts;
    private final PledgeBook book;

    GuarantorPaymentCommands(
            LoanTransitions loans,
            GuarantorClaimRows rows,
            GuarantorClaims claims,
            GuarantorPayments payments,
            GuarantorPaymentParts parts,
            GuarantorPaymentQueries queries,
            Deposits deposits,
            MemberDeposits memberDeposits,
            JournalEntryQueries entries,
            Ledger ledger,
            ChartQueries charts,
            PledgeBook book) {
        this.loans = loans;
        this.rows = rows;
        this.claims = claims;
        this.payments = payments;
        this.parts = parts;
        this.queries = queries;
        this.deposits = deposits;
        this.memberDeposits = memberDeposits;
        this.entries = entries;
        this.ledger = ledger;
        this.charts = charts;
        this.book = book;
    }

    /**
     * A payment to be.
     *
     * @param paidInto the account that holds the money; the chart's cash if null
     * @param effectiveOn today if null
     */
    public record Asked(
            GuarantorPaymentId id,
            Money amount,
            @Nullable LedgerAccountId paidInto,
            @Nullable LocalDate effectiveOn) {}

    /** A part of it, on its way to a guarantor. */
    private record Part(GuarantorClaim claim, MemberDeposits.Order order) {}

    /**
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_PAID_FIRST, GUARANTOR_PAYMENT_AMOUNT_INVALID, GUARANTOR_PAYMENT_BEYOND_CLAIMS,
     *     MEMBER_ACCOUNT_MISSING, ACCOUNT_FOR_USE_MISSING, and every refusal of the ledger
     */
    public GuarantorPaymentView pay(Caller caller, LoanId loanId, Asked asked) {
        KnownLoan loan = loans.lock(loanId);
        if (loan.state().isOutstanding()) {
            throw new DomainFailure(
                    GuaranteeFailure.LOAN_PAID_FIRST,
                    "What is still owed of the loan is paid first: POST /loans/{id}/repayments.",
                    Map.of("currentState", loan.state()));
        }
        if (!asked.amount().currency().equals(loan.lent().currency())) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTOR_PAYMENT_AMOUNT_INVALID,
                    "/amount/currency",
                    "The loan is in " + loan.lent().currency() + ".");
        }
        List<GuarantorClaim> owed = rows.lockedOwed(loanId);
        List<Part> shares = shares(owed, asked);
        List<MemberDeposits.Result> results = memberDeposits.depositEach(
                loan.organisation(),
                Author.of(caller, "POST /api/v1/loans/{id}/guarantor-payments"),
                shares.stream().map(Part::order).toList());
        for (MemberDeposits.Result each : results) {
            if (each.refusal() != null) {
                throw each.refusal();
            }
        }
        RecordedEntry first = Objects.requireNonNull(results.getFirst().recorded());
        var payment = new GuarantorPayment(
                asked.id(), loan.organisation(), loanId, asked.amount(), first.effectiveOn(), first.recordedAt());
        payments.persistAndFlush(payment);
        for (int i = 0; i < shares.size(); i++) {
            GuarantorClaim claim = shares.get(i).claim();
            Money part = shares.get(i).order().amount();
            MemberAccountId into = Objects.requireNonNull(results.get(i).account());
            claim.pay(part, first.recordedAt());
            claims.tell(claim, first.effectiveOn());
            parts.persist(
                    new GuarantorPaymentPart(payment, shares.get(i).order().id(), claim, into, part));
        }
        parts.flush();
        return queries.view(payment);
    }

    /** Those who get nothing, because it is so little, are left out. */
    private List<Part> shares(List<GuarantorClaim> owed, Asked asked) {
        List<Money> amounts = GuarantorPayment.parts(
                asked.amount(), owed.stream().map(GuarantorClaim::outstanding).toList());
        LedgerAccountId from = charts.accountOr(asked.paidInto(), AccountUse.CASH, "/paidInto");
        List<Part> shares = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i).minor() > 0) {
                var order = new MemberDeposits.Order(
                        new JournalEntryId(book.nextId()),
                        target(owed.get(i)),
                        amounts.get(i),
                        from,
                        null,
                        asked.effectiveOn(),
                        SOURCE,
                        asked.id().value(),
                        null);
                shares.add(new Part(owed.get(i), order));
            }
        }
        return shares;
    }

    /** Where it was taken from or, if that account is closed, the first open one of her deposits. */
    private MemberDeposits.Target target(GuarantorClaim claim) {
        return deposits.of(claim.account()).isPresent()
                ? new MemberDeposits.ToAccount(claim.account())
                : new MemberDeposits.ToKind(claim.guarantor(), ProductKind.DEPOSITS);
    }

    /**
     * Takes a payment back, by the opposite of each of its entries.
     *
     * @throws DomainFailure GUARANTOR_PAYMENT_UNKNOWN, GUARANTOR_PAYMENT_TRANSITION_ILLEGAL, and every refusal of the ledger
     */
    public GuarantorPaymentView reverse(
            Caller caller, GuarantorPaymentId id, @Nullable LocalDate effectiveOn, @Nullable String description) {
        GuarantorPayment payment = payments.locked(id).orElseThrow(GuarantorPaymentQueries::unknown);
        payment.reverse(book.now(payment.organisation()).instant());
        List<GuarantorPaymentPart> of = parts.of(List.of(payment));
        List<EntryDraft> opposite = of.stream()
                .map(each -> entries.reversal(
                        new JournalEntryId(book.nextId()),
                        payment.organisation(),
                        each.entry(),
                        effectiveOn,
                        description))
                .toList();
        RecordedEntry first = ledger.postWithin(
                        Author.of(caller, "POST /api/v1/guarantor-payments/{id}/reversals"), opposite)
                .getFirst();
        Map<JournalEntryId, GuarantorClaim> byId =
                rows.locked(of.stream().map(GuarantorPaymentPart::claim).toList()).stream()
                        .collect(Collectors.toMap(GuarantorClaim::id, Function.identity()));
        for (GuarantorPaymentPart each : of) {
            GuarantorClaim claim = Objects.requireNonNull(byId.get(each.claim()));
            claim.oweAgain(each.amount(), first.recordedAt());
            claims.tell(claim, first.effectiveOn());
        }
        payments.flush();
        return queries.view(payment);
    }
}
