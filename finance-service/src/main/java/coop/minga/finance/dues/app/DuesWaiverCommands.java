package coop.minga.finance.dues.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.dues.DuesWaiverId;
import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.dues.domain.DuesCharge;
import coop.minga.finance.dues.domain.DuesEvent;
import coop.minga.finance.dues.domain.DuesPosition;
import coop.minga.finance.dues.domain.DuesPosition.Settled;
import coop.minga.finance.dues.domain.DuesSchedule.Days;
import coop.minga.finance.dues.domain.DuesWaiver;
import coop.minga.finance.dues.domain.HardshipReason;
import coop.minga.finance.dues.store.DuesWaivers;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What can be done with waivers.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction, under the lock of the member's account. What
 * is charged already is written off, what is not yet is never charged; what was paid stays paid.
 */
@ApplicationScoped
public class DuesWaiverCommands {
    private final DuesWaivers waivers;
    private final DuesWaiverQueries queries;
    private final DuesBooks books;
    private final MemberQueries members;
    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final ChartQueries chart;
    private final OrganisationQueries organisations;
    private final Clock clock;

    DuesWaiverCommands(
            DuesWaivers waivers,
            DuesWaiverQueries queries,
            DuesBooks books,
            MemberQueries members,
            Ledger ledger,
            JournalEntryQueries entries,
            ChartQueries chart,
            OrganisationQueries organisations,
            Clock clock) {
        this.waivers = waivers;
        this.queries = queries;
        this.books = books;
        this.members = members;
        this.ledger = ledger;
        this.entries = entries;
        this.chart = chart;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN, DUES_DAYS_REVERSED, DUES_WAIVER_TOO_LONG; the database: an id taken */
    public DuesWaiverView grant(Caller caller, DuesWaiverId id, MembershipId member, HardshipReason reason, Days days) {
        members.require(member);
        var organisation = new OrganisationId(caller.organisation());
        DuesAccount account =
                Objects.requireNonNull(books.lock(organisation, Set.of(member)).get(member));
        Instant now = clock.instant();
        DuesWaiver waiver = new DuesWaiver(
                id,
                organisation,
                account.id(),
                reason,
                days.from(),
                Objects.requireNonNull(days.to()),
                caller.subject(),
                now);
        waivers.persistAndFlush(waiver);
        boolean isLessOwed = writeOff(Author.of(caller, "POST /api/v1/waivers"), account, waiver);
        tell(account, account.waived(waiver, waiver.from(), now), isLessOwed);
        return DuesWaiverView.of(waiver);
    }

    /** Whether anything was to be written off. */
    private boolean writeOff(Author author, DuesAccount account, DuesWaiver waiver) {
        Currency currency = organisations.currency(account.organisation());
        LedgerAccountId income = chart.accountFor(AccountUse.DUES_INCOME);
        List<EntryDraft> drafts = new ArrayList<>();
        DuesPosition position =
                Objects.requireNonNull(books.positions(List.of(account)).get(account.id()));
        for (Settled each : position.settled()) {
            if (each.openMinor() > 0
                    && each.charge() instanceof DuesCharge charge
                    && charge.waiver() == null
                    && waiver.contains(charge.owedOn())) {
                var entry = new JournalEntryId(UuidV7.next(clock));
                charge.waive(waiver.id(), entry, each.openMinor());
                drafts.add(DuesMove.DUES_WAIVER.entry(
                        entry,
                        account.organisation(),
                        null,
                        account.id().value(),
                        null,
                        new Money(each.openMinor(), currency),
                        income,
                        account.ledgerAccount()));
            }
        }
        ledger.postWithin(author, drafts);
        return !drafts.isEmpty();
    }

    /**
     * Ends a waiver early; what was written off for later days is owed again.
     *
     * @throws DomainFailure DUES_WAIVER_UNKNOWN, DUES_WAIVER_TRANSITION_ILLEGAL, DUES_WAIVER_END_NOT_EARLIER
     */
    public DuesWaiverView end(Caller caller, DuesWaiverId id, LocalDate lastDay) {
        DuesAccount account = books.lock(queries.accountOf(id));
        DuesWaiver waiver = queries.find(id);
        Instant now = clock.instant();
        waiver.end(lastDay, caller.subject(), now);
        List<EntryDraft> drafts = new ArrayList<>();
        for (DuesCharge charge : books.charges(List.of(account)).getOrDefault(account.id(), List.of())) {
            JournalEntryId entry = charge.waivingEntry();
            if (entry != null && id.equals(charge.waiver()) && !waiver.contains(charge.owedOn())) {
                var reversal = new JournalEntryId(UuidV7.next(clock));
                drafts.add(entries.reversal(reversal, account.organisation(), entry, null, null));
                charge.owe();
            }
        }
        ledger.postWithin(Author.of(caller, "POST /api/v1/waivers/{id}/endings"), drafts);
        LocalDate changedFrom = Objects.requireNonNull(waiver.endedOn()).plusDays(1);
        tell(account, account.waived(waiver, changedFrom, now), !drafts.isEmpty());
        return DuesWaiverView.of(waiver);
    }

    /** What was told of an account to be owed stands elsewhere until something else is told. */
    private void tell(DuesAccount account, DuesEvent.Waived waived, boolean isOwedOtherwise) {
        waivers.flush();
        List<DuesEvent> events = new ArrayList<>(List.of(waived));
        DuesPosition position =
                Objects.requireNonNull(books.positions(List.of(account)).get(account.id()));
        LocalDate today = organisations.today(account.organisation());
        if (isOwedOtherwise || account.isPaidOtherwise(position, today)) {
            events.add(account.paid(null, today, 0, position, clock.instant()));
        }
        books.tell(account.organisation(), events);
    }
}
