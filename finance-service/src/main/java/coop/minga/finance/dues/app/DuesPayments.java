package coop.minga.finance.dues.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.app.DuesSettlement.Moved;
import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what members pay of their dues, for whoever receives it: the treasurer, an employer's remittance, a mobile
 * money operator, a collector.
 *
 * <p>Guarantee: inside the caller's transaction; the entry, what it pays and what the others are told commit together. The
 * members' dues accounts are locked until then, in the order of their ids. What no charge takes stays as an advance.
 */
@ApplicationScoped
public class DuesPayments {
    private final DuesBooks books;
    private final DuesSettlement settlement;
    private final MemberQueries members;
    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final DuesPaymentQueries queries;

    DuesPayments(
            DuesBooks books,
            DuesSettlement settlement,
            MemberQueries members,
            Ledger ledger,
            JournalEntryQueries entries,
            DuesPaymentQueries queries) {
        this.books = books;
        this.settlement = settlement;
        this.members = members;
        this.ledger = ledger;
        this.entries = entries;
        this.queries = queries;
    }

    /**
     * A payment to be.
     *
     * @param id of the payment and of its journal entry
     * @param into the account that holds the money: cash, bank, what an employer owes
     * @param effectiveOn today if null
     */
    public record Payment(
            JournalEntryId id,
            MembershipId membership,
            Money amount,
            LedgerAccountId into,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {}

    /**
     * What became of a payment that was taken in with others.
     *
     * <p>Guarantee: either a receipt or a refusal.
     */
    public record Result(
            @Nullable DuesReceiptView receipt, @Nullable DomainFailure refusal) {}

    /**
     * Takes in one payment.
     *
     * @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN, ACCOUNT_FOR_USE_MISSING, and every refusal of the ledger
     */
    public DuesReceiptView pay(Author author, OrganisationId organisation, Payment payment) {
        Result result = payEach(author, organisation, List.of(payment)).getFirst();
        if (result.refusal() != null) {
            throw result.refusal();
        }
        return Objects.requireNonNull(result.receipt());
    }

    /**
     * Takes in many payments; one that is refused does not touch the others.
     *
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, ORGANISATION_NOT_YET_KNOWN, which refuse all of them
     */
    public List<Result> payEach(Author author, OrganisationId organisation, List<Payment> payments) {
        Set<MembershipId> asked = payments.stream().map(Payment::membership).collect(Collectors.toSet());
        Set<MembershipId> known = members.known(asked);
        Map<MembershipId, DuesAccount> accounts = books.lock(organisation, known);

        @Nullable Result[] results = new Result[payments.size()];
        SortedMap<Integer, EntryDraft> drafts = new TreeMap<>();
        for (int i = 0; i < results.length; i++) {
            try {
                drafts.put(i, draft(organisation, payments.get(i), accounts));
            } catch (DomainFailure refusal) {
                results[i] = new Result(null, refusal);
            }
        }
        Iterator<Ledger.Result> posted =
                ledger.postEach(author, List.copyOf(drafts.values())).iterator();
        SortedMap<Integer, Moved> moved = new TreeMap<>();
        for (int i : drafts.keySet()) {
            Ledger.Result result = posted.next();
            results[i] = new Result(null, result.refusal());
            if (result.recorded() != null) {
                Payment payment = payments.get(i);
                DuesAccount account = Objects.requireNonNull(accounts.get(payment.membership()));
                moved.put(
                        i,
                        new Moved(result.recorded(), account, payment.amount().minor()));
            }
        }
        Iterator<DuesReceiptView> receipts =
                settlement.settle(organisation, List.copyOf(moved.values())).iterator();
        moved.keySet().forEach(i -> results[i] = new Result(receipts.next(), null));
        return Stream.of(results).map(Objects::requireNonNull).toList();
    }

    /**
     * Takes a payment back by the opposite entry; what it paid is open again.
     *
     * @param id of the reversal
     * @throws DomainFailure DUES_PAYMENT_UNKNOWN, DUES_PAYMENT_TRANSITION_ILLEGAL, and every refusal of the ledger
     */
    public DuesReceiptView reverse(
            Author author,
            OrganisationId organisation,
            JournalEntryId payment,
            JournalEntryId id,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {
        DuesAccount account = books.lock(new DuesAccountId(queries.get(payment).account()));
        // Read again under the lock: another may just have taken it back.
        DuesPaymentView taken = queries.get(payment);
        if (taken.reversed()) {
            throw DomainFailure.ofState(
                    DuesFailure.DUES_PAYMENT_TRANSITION_ILLEGAL,
                    "The payment was taken back already.",
                    "REVERSED",
                    List.of());
        }
        EntryDraft draft = entries.reversal(id, organisation, payment, effectiveOn, description);
        RecordedEntry reversal = ledger.postWithin(author, List.of(draft)).getFirst();
        long minor = -taken.amount().toMoney().minor();
        return settlement
                .settle(organisation, List.of(new Moved(reversal, account, minor)))
                .getFirst();
    }

    /** @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN where the account is missing for that */
    private EntryDraft draft(OrganisationId organisation, Payment payment, Map<MembershipId, DuesAccount> accounts) {
        DuesAccount account = accounts.get(payment.membership());
        if (account == null) {
            throw MemberQueries.unknown();
        }
        return DuesMove.DUES_PAYMENT.entry(
                payment.id(),
                organisation,
                payment.effectiveOn(),
                account.id().value(),
                payment.description(),
                payment.amount(),
                payment.into(),
                account.ledgerAccount());
    }
}
