package coop.minga.finance.dues.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountCommands;
import coop.minga.finance.account.app.LedgerAccountCommands.NewAccount;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.dues.domain.DuesCharge;
import coop.minga.finance.dues.domain.DuesEvent;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.dues.domain.DuesPosition;
import coop.minga.finance.dues.domain.DuesTold;
import coop.minga.finance.dues.store.DuesAccounts;
import coop.minga.finance.dues.store.DuesCharges;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The dues accounts in the books: opened, locked, and asked how they stand.
 *
 * <p>Guarantee: inside the caller's transaction; a constant number of statements for however many accounts.
 */
@ApplicationScoped
class DuesBooks {
    private final DuesAccounts accounts;
    private final DuesCharges charges;
    private final LedgerAccountCommands ledgerAccounts;
    private final LedgerAccountQueries balances;
    private final ChartQueries chart;
    private final OrganisationQueries organisations;
    private final Event<DuesTold> told;
    private final Clock clock;

    DuesBooks(
            DuesAccounts accounts,
            DuesCharges charges,
            LedgerAccountCommands ledgerAccounts,
            LedgerAccountQueries balances,
            ChartQueries chart,
            OrganisationQueries organisations,
            Event<DuesTold> told,
            Clock clock) {
        this.accounts = accounts;
        this.charges = charges;
        this.ledgerAccounts = ledgerAccounts;
        this.balances = balances;
        this.chart = chart;
        this.organisations = organisations;
        this.told = told;
        this.clock = clock;
    }

    /**
     * The accounts of members, locked until the commit; opens those that are missing.
     *
     * @param members known to finance
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING
     */
    Map<MembershipId, DuesAccount> lock(OrganisationId organisation, Collection<MembershipId> members) {
        if (accounts.opened(members).size() < members.size()) {
            // Once more under the lock of the numbers: another transaction may just have opened some.
            accounts.takeNumbers(organisation.value(), 0);
            Set<UUID> opened = accounts.opened(members);
            open(
                    organisation,
                    members.stream()
                            .filter(each -> !opened.contains(each.value()))
                            .toList());
        }
        return accounts.lock(members).stream().collect(Collectors.toMap(DuesAccount::membership, each -> each));
    }

    /** @throws DomainFailure DUES_ACCOUNT_UNKNOWN */
    DuesAccount lock(DuesAccountId id) {
        return accounts.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(DuesBooks::unknown);
    }

    /** The refusal of an account that is not there. */
    static DomainFailure unknown() {
        return new DomainFailure(DuesFailure.DUES_ACCOUNT_UNKNOWN, "You have no dues account of this id.");
    }

    private void open(OrganisationId organisation, List<MembershipId> members) {
        LedgerAccountId control = chart.accountFor(AccountUse.DUES_RECEIVABLE);
        String code = balances.get(control).code();
        long number = accounts.takeNumbers(organisation.value(), members.size()) - members.size();
        Instant now = clock.instant();
        List<NewAccount> inLedger = new ArrayList<>();
        List<DuesAccount> opened = new ArrayList<>();
        for (MembershipId member : members) {
            number++;
            var id = new LedgerAccountId(UuidV7.next(clock));
            inLedger.add(new NewAccount(
                    id, AccountClass.ASSET, null, code + "." + number, "Dues " + number, control, null, true));
            opened.add(new DuesAccount(new DuesAccountId(id.value()), organisation, member, number, now));
        }
        ledgerAccounts.openAll(organisation, inLedger);
        accounts.persist(opened);
        accounts.flush();
    }

    /** How accounts stand now. */
    Map<DuesAccountId, DuesPosition> positions(Collection<DuesAccount> of) {
        Map<DuesAccountId, List<DuesCharge>> charged = charges(of);
        Map<DuesAccountId, Long> held = balances(of);
        return of.stream()
                .map(DuesAccount::id)
                .collect(Collectors.toMap(
                        each -> each,
                        each -> DuesPosition.of(charged.getOrDefault(each, List.of()), held.getOrDefault(each, 0L))));
    }

    Map<DuesAccountId, List<DuesCharge>> charges(Collection<DuesAccount> of) {
        return charges.of(of.stream().map(DuesAccount::id).toList()).stream()
                .collect(Collectors.groupingBy(DuesCharge::account));
    }

    Map<DuesAccountId, Long> balances(Collection<DuesAccount> of) {
        Map<LedgerAccountId, Long> held = balances.balancesMinor(
                of.stream().map(DuesAccount::ledgerAccount).toList());
        return of.stream()
                .collect(Collectors.toMap(DuesAccount::id, each -> held.getOrDefault(each.ledgerAccount(), 0L)));
    }

    /** Writes what changed and tells the others. */
    void tell(OrganisationId organisation, List<DuesEvent> events) {
        accounts.flush();
        told.fire(new DuesTold(organisations.currency(organisation), events));
    }
}
