package coop.minga.finance.interest.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.interest.domain.EarningProduct;
import coop.minga.finance.interest.domain.InterestAccrual;
import coop.minga.finance.interest.domain.Owed;
import coop.minga.finance.interest.store.EarningProducts;
import coop.minga.finance.interest.store.InterestAccruals;
import coop.minga.finance.interest.store.InterestReckoning;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the next step of a product's interest: pays some of the accounts that wait, or accrues the next day.
 *
 * <p>Guarantee: inside the caller's transaction. Which step is next is read from what the steps before have left, so a
 * run that is interrupted goes on where it was, and two that race take each step once.
 */
@ApplicationScoped
public class InterestSteps {
    static final String ACCRUAL = "INTEREST_ACCRUAL";
    static final String INTEREST = "INTEREST";

    private static final int PAID_AT_ONCE = 200;

    private final EarningProducts products;
    private final InterestReckoning reckoning;
    private final InterestAccruals accruals;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final Clock clock;

    InterestSteps(
            EarningProducts products,
            InterestReckoning reckoning,
            InterestAccruals accruals,
            ChartQueries charts,
            Ledger ledger,
            Clock clock) {
        this.products = products;
        this.reckoning = reckoning;
        this.accruals = accruals;
        this.charts = charts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes one step, if there is one up to a day.
     *
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, or what refuses an entry on one of the organisation's own accounts
     */
    Step next(Author author, OrganisationId organisation, ProductId id, LocalDate through) {
        EarningProduct product = products.alone(id).orElse(null);
        if (product == null) {
            return Step.NOTHING_LEFT;
        }
        if (product.isBeingPaid() && product.endedThrough() != null) {
            return pay(author, organisation, product, product.endedThrough());
        }
        return product.nextDay().isAfter(through) ? Step.NOTHING_LEFT : accrue(author, organisation, product);
    }

    private Step accrue(Author author, OrganisationId organisation, EarningProduct product) {
        Instant now = clock.instant();
        LocalDate day = product.nextDay();
        long accrued = day.equals(product.periodThrough())
                ? reckoning.end(organisation, product, day, now)
                : reckoning.soFar(organisation, product, day);
        long change = accrued - product.bookedMinor();
        JournalEntryId entry = change == 0 ? null : book(author, organisation, product, day, change);
        accruals.persistAndFlush(new InterestAccrual(UuidV7.next(clock), organisation, product, accrued, entry, now));
        return new Step(Step.Kind.ACCRUED, day, change, 0);
    }

    /** Books what was earned more, or, after a late withdrawal, less than is booked already. */
    private JournalEntryId book(
            Author author, OrganisationId organisation, EarningProduct product, LocalDate day, long change) {
        var entry = new JournalEntryId(UuidV7.next(clock));
        var debit = Posting.debit(
                charts.accountFor(AccountUse.INTEREST_PAID),
                product.fund(),
                new Money(Math.abs(change), product.currency()));
        var credit = Posting.credit(charts.accountFor(AccountUse.INTEREST_PAYABLE), product.fund(), debit.amount());
        List<Posting> postings = change > 0 ? List.of(debit, credit) : List.of(credit.opposite(), debit.opposite());
        ledger.postWithin(
                author,
                List.of(EntryDraft.entry(
                        entry, organisation, day, ACCRUAL, product.id().value(), null, postings)));
        return entry;
    }

    /** On the day after the period: what is paid earns from then on, and changes no balance of the period itself. */
    private Step pay(Author author, OrganisationId organisation, EarningProduct product, LocalDate through) {
        List<Owed> owed = reckoning.owed(product.id(), through, PAID_AT_ONCE);
        if (owed.isEmpty()) {
            reckoning.paid(product.id(), through, clock.instant());
            return new Step(Step.Kind.PAID, through, 0, 0);
        }
        var accounts = new Accounts(
                charts.accountFor(AccountUse.INTEREST_PAYABLE),
                owed.stream().anyMatch(each -> each.taxMinor() > 0)
                        ? charts.accountFor(AccountUse.TAX_WITHHELD)
                        : null);
        List<Ledger.Result> results = ledger.postEach(
                author,
                owed.stream()
                        .map(each -> payment(
                                organisation,
                                product,
                                through,
                                accounts,
                                each,
                                each.account().ledgerAccount()))
                        .toList());
        List<EntryDraft> suspended = new ArrayList<>();
        for (int i = 0; i < owed.size(); i++) {
            if (results.get(i).refusal() != null) {
                // Closed, most likely: the money is still the member's, so a person decides.
                LedgerAccountId suspense = charts.accountFor(AccountUse.SUSPENSE);
                suspended.add(payment(organisation, product, through, accounts, owed.get(i), suspense));
            }
        }
        if (!suspended.isEmpty()) {
            ledger.postWithin(author, suspended);
        }
        return new Step(
                Step.Kind.PAID,
                through,
                owed.stream().mapToLong(Owed::grossMinor).sum(),
                owed.size());
    }

    private record Accounts(
            LedgerAccountId payable, @Nullable LedgerAccountId tax) {}

    private static EntryDraft payment(
            OrganisationId organisation,
            EarningProduct product,
            LocalDate through,
            Accounts accounts,
            Owed owed,
            LedgerAccountId receiver) {
        List<Posting> postings = new ArrayList<>();
        postings.add(
                Posting.debit(accounts.payable(), product.fund(), new Money(owed.grossMinor(), product.currency())));
        if (owed.grossMinor() > owed.taxMinor()) {
            postings.add(Posting.credit(
                    receiver, product.fund(), new Money(owed.grossMinor() - owed.taxMinor(), product.currency())));
        }
        if (accounts.tax() != null && owed.taxMinor() > 0) {
            postings.add(
                    Posting.credit(accounts.tax(), product.fund(), new Money(owed.taxMinor(), product.currency())));
        }
        return EntryDraft.entry(
                new JournalEntryId(owed.id().value()),
                organisation,
                through.plusDays(1),
                INTEREST,
                owed.account().value(),
                null,
                postings);
    }
}
