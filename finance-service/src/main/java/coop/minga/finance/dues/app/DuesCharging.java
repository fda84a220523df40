package coop.minga.finance.dues.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.dues.domain.DuesCharge;
import coop.minga.finance.dues.domain.DuesEvent;
import coop.minga.finance.dues.domain.DuesPosition;
import coop.minga.finance.dues.domain.DuesRun;
import coop.minga.finance.dues.domain.DuesRun.Slice;
import coop.minga.finance.dues.domain.DuesSchedule;
import coop.minga.finance.dues.domain.DuesSchedule.Days;
import coop.minga.finance.dues.domain.DuesSchedule.Due;
import coop.minga.finance.dues.domain.DuesWaiver;
import coop.minga.finance.dues.store.DuesAccounts;
import coop.minga.finance.dues.store.DuesCharges;
import coop.minga.finance.dues.store.DuesWaivers;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.money.Money;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Charges some members with what they owe, lets the charges take what was paid in advance, and tells what is overdue.
 *
 * <p>Guarantee: inside the caller's transaction, under the lock of the members' accounts; asked again it charges nothing
 * twice; a constant number of statements for however many members.
 */
@ApplicationScoped
class DuesCharging {
    private final DuesSchedules schedules;
    private final DuesBooks books;
    private final DuesAccounts accounts;
    private final DuesCharges charges;
    private final DuesWaivers waivers;
    private final Ledger ledger;
    private final ChartQueries chart;
    private final OrganisationQueries organisations;
    private final Clock clock;

    DuesCharging(
            DuesSchedules schedules,
            DuesBooks books,
            DuesAccounts accounts,
            DuesCharges charges,
            DuesWaivers waivers,
            Ledger ledger,
            ChartQueries chart,
            OrganisationQueries organisations,
            Clock clock) {
        this.schedules = schedules;
        this.books = books;
        this.accounts = accounts;
        this.charges = charges;
        this.waivers = waivers;
        this.ledger = ledger;
        this.chart = chart;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What an account is to be charged with. */
    private record Owed(DuesAccount account, Due due) {}

    /** Charges some members for a run, or says what it would charge. */
    Slice charge(DuesRun run, List<MemberView> members) {
        Map<MembershipId, List<DuesSchedule>> scheduled = schedules.of(members);
        Set<MembershipId> owing = members.stream()
                .map(MemberView::id)
                .filter(each -> Objects.requireNonNull(scheduled.get(each)).stream()
                        .anyMatch(schedule ->
                                !schedule.due(run.through(), Set.of()).isEmpty()))
                .collect(Collectors.toSet());
        return run.isValidateOnly() ? foretell(run, members, owing, scheduled) : charge(run, members, owing, scheduled);
    }

    private Slice foretell(
            DuesRun run,
            List<MemberView> members,
            Set<MembershipId> owing,
            Map<MembershipId, List<DuesSchedule>> scheduled) {
        Map<MembershipId, DuesAccount> opened =
                accounts.of(owing).stream().collect(Collectors.toMap(DuesAccount::membership, each -> each));
        List<Due> due = new ArrayList<>(
                owed(opened, scheduled, run.through()).stream().map(Owed::due).toList());
        for (MembershipId member : owing) {
            if (!opened.containsKey(member)) {
                Objects.requireNonNull(scheduled.get(member))
                        .forEach(schedule -> due.addAll(schedule.due(run.through(), Set.of())));
            }
        }
        long withoutWage =
                due.stream().filter(each -> each.amountMinor() == null).count();
        return new Slice(members.size(), due.size() - withoutWage, sum(due), withoutWage, 0, 0);
    }

    private Slice charge(
            DuesRun run,
            List<MemberView> members,
            Set<MembershipId> owing,
            Map<MembershipId, List<DuesSchedule>> scheduled) {
        Set<MembershipId> touched = new HashSet<>(owing);
        accounts.opened(members.stream().map(MemberView::id).toList())
                .forEach(each -> touched.add(new MembershipId(each)));
        if (touched.isEmpty()) {
            return new Slice(members.size(), 0, 0, 0, 0, 0);
        }
        Map<MembershipId, DuesAccount> locked = books.lock(run.organisation(), touched);
        List<Owed> owed = owed(locked, scheduled, run.through());
        List<Owed> charged = post(
                run,
                owed.stream().filter(each -> each.due().amountMinor() != null).toList());
        long overdue = tell(run.organisation(), locked.values(), charged);
        long withoutWage =
                owed.stream().filter(each -> each.due().amountMinor() == null).count();
        return new Slice(
                members.size(),
                charged.size(),
                sum(charged.stream().map(Owed::due).toList()),
                withoutWage,
                owed.size() - withoutWage - charged.size(),
                overdue);
    }

    /** What is neither charged nor waived yet. */
    private List<Owed> owed(
            Map<MembershipId, DuesAccount> opened, Map<MembershipId, List<DuesSchedule>> scheduled, LocalDate through) {
        Map<DuesAccountId, List<DuesCharge>> charged = books.charges(opened.values());
        Map<DuesAccountId, List<Days>> waived =
                waivers.of(opened.values().stream().map(DuesAccount::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                DuesWaiver::account, Collectors.mapping(DuesWaiver::days, Collectors.toList())));
        List<Owed> owed = new ArrayList<>();
        opened.forEach((member, account) -> {
            Map<DuesPlanId, Set<LocalDate>> starts = charged.getOrDefault(account.id(), List.of()).stream()
                    .collect(Collectors.groupingBy(
                            DuesCharge::plan, Collectors.mapping(DuesCharge::start, Collectors.toSet())));
            for (DuesSchedule schedule : scheduled.getOrDefault(member, List.of())) {
                schedule.waivedOn(waived.getOrDefault(account.id(), List.of()))
                        .due(through, starts.getOrDefault(schedule.plan(), Set.of()))
                        .forEach(due -> owed.add(new Owed(account, due)));
            }
        });
        return owed;
    }

    /** Charges what the ledger does not refuse, and says which these are. */
    private List<Owed> post(DuesRun run, List<Owed> owed) {
        OrganisationId organisation = run.organisation();
        Currency currency = organisations.currency(organisation);
        LedgerAccountId income = chart.accountFor(AccountUse.DUES_INCOME);
        List<EntryDraft> drafts = new ArrayList<>();
        for (Owed each : owed) {
            if (amountOf(each) > 0) {
                drafts.add(DuesMove.DUES_CHARGE.entry(
                        new JournalEntryId(UuidV7.next(clock)),
                        organisation,
                        each.due().owedOn(),
                        each.account().id().value(),
                        null,
                        new Money(amountOf(each), currency),
                        each.account().ledgerAccount(),
                        income));
            }
        }
        Author author = new Author(run.issuer(), run.subject(), "charge dues");
        Iterator<Ledger.Result> posted = ledger.postEach(author, drafts).iterator();
        Instant now = clock.instant();
        List<Owed> charged = new ArrayList<>();
        List<DuesCharge> made = new ArrayList<>();
        for (Owed each : owed) {
            Ledger.Result result = amountOf(each) > 0 ? posted.next() : new Ledger.Result(null, null);
            if (result.refusal() == null) {
                charged.add(each);
                made.add(new DuesCharge(
                        UuidV7.next(clock),
                        organisation,
                        each.account().id(),
                        each.due(),
                        result.recorded() == null
                                ? null
                                : result.recorded().draft().id(),
                        now));
            }
        }
        charges.persist(made);
        charges.flush();
        return charged;
    }

    /** Tells what the accounts have come to by new charges and by the passing of time; says how many are newly overdue. */
    private long tell(OrganisationId organisation, Collection<DuesAccount> touched, List<Owed> charged) {
        LocalDate today = organisations.today(organisation);
        Instant now = clock.instant();
        Map<DuesAccountId, DuesPosition> positions = books.positions(touched);
        Map<DuesAccountId, Long> added = charged.stream()
                .collect(Collectors.groupingBy(
                        each -> each.account().id(), Collectors.summingLong(DuesCharging::amountOf)));
        Map<DuesAccountId, Long> held = books.balances(touched);
        List<DuesEvent> events = new ArrayList<>();
        long overdue = 0;
        for (DuesAccount account : touched) {
            DuesPosition position = Objects.requireNonNull(positions.get(account.id()));
            if (account.isPaidOtherwise(position, today)) {
                long before = held.getOrDefault(account.id(), 0L) - added.getOrDefault(account.id(), 0L);
                long taken = Math.max(-before, 0) - position.advanceMinor();
                events.add(account.paid(null, today, taken, position, now));
            }
            if (account.isOverdueOtherwise(position, today)) {
                events.add(account.overdue(position, today, now));
                overdue++;
            }
        }
        books.tell(organisation, events);
        return overdue;
    }

    private static long amountOf(Owed owed) {
        return Objects.requireNonNull(owed.due().amountMinor());
    }

    private static long sum(List<Due> due) {
        return due.stream()
                .map(Due::amountMinor)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
    }
}
