package coop.minga.finance.drawer.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.BalanceView.OfFund;
import coop.minga.finance.account.app.LedgerAccountCommands;
import coop.minga.finance.account.app.LedgerAccountCommands.NewAccount;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.drawer.DrawerId;
import coop.minga.finance.drawer.domain.CashDrawer;
import coop.minga.finance.drawer.domain.Handover;
import coop.minga.finance.drawer.store.CashDrawers;
import coop.minga.finance.drawer.store.Handovers;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.payment.app.PaidAmounts;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with cash drawers.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction, in which nothing else happens to the drawer;
 * but payments are taken side by side.
 */
@ApplicationScoped
public class DrawerCommands {
    private final CashDrawers drawers;
    private final Handovers handovers;
    private final DrawerMoney money;
    private final LedgerAccountCommands accounts;
    private final LedgerAccountQueries accountQueries;
    private final ChartQueries charts;
    private final Clock clock;

    DrawerCommands(
            CashDrawers drawers,
            Handovers handovers,
            DrawerMoney money,
            LedgerAccountCommands accounts,
            LedgerAccountQueries accountQueries,
            ChartQueries charts,
            Clock clock) {
        this.drawers = drawers;
        this.handovers = handovers;
        this.money = money;
        this.accounts = accounts;
        this.accountQueries = accountQueries;
        this.charts = charts;
        this.clock = clock;
    }

    /**
     * Change to begin with.
     *
     * @param from the organisation's cash if null
     */
    public record GivenFloat(Amount amount, @Nullable LedgerAccountId from) {}

    /**
     * Gives a new drawer to a collector.
     *
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, DRAWER_CHECKER_IS_MAKER, all that the ledger refuses
     */
    public DrawerView create(
            Caller caller, String action, DrawerId id, String name, String collector, @Nullable GivenFloat givenFloat) {
        var organisation = new OrganisationId(caller.organisation());
        LedgerAccountView cash = accountQueries.get(charts.accountFor(AccountUse.CASH));
        var currency = Currency.getInstance(cash.currency());
        int number = drawers.nextNumber(organisation);
        var drawer =
                new CashDrawer(id, organisation, number, name, collector, caller.subject(), currency, clock.instant());
        accounts.openAll(
                organisation,
                List.of(new NewAccount(
                        id.account(),
                        AccountClass.ASSET,
                        currency,
                        cash.code() + "." + number,
                        name,
                        new LedgerAccountId(cash.id()),
                        0L,
                        true)));
        drawers.persistAndFlush(drawer);
        give(caller, action, drawer, givenFloat);
        return DrawerView.of(drawer);
    }

    /** @throws DomainFailure DRAWER_UNKNOWN, DRAWER_TRANSITION_ILLEGAL, DRAWER_CHECKER_IS_MAKER */
    public DrawerView open(Caller caller, String action, DrawerId id, @Nullable GivenFloat givenFloat) {
        CashDrawer drawer = find(id);
        drawer.open(caller.subject(), clock.instant());
        give(caller, action, drawer, givenFloat);
        return flushed(drawer);
    }

    /**
     * Lets the caller take a payment into the drawer, which takes no other step until the transaction ends.
     *
     * @throws DomainFailure DRAWER_UNKNOWN, DRAWER_OF_ANOTHER, DRAWER_NOT_OPEN
     */
    public DrawerView toPayInto(Caller caller, DrawerId id) {
        CashDrawer drawer = DrawerQueries.required(drawers.toPayInto(id));
        drawer.requireTakesPaymentsOf(caller.subject());
        return DrawerView.of(drawer);
    }

    /** @throws DomainFailure DRAWER_UNKNOWN, DRAWER_TRANSITION_ILLEGAL, DRAWER_OF_ANOTHER */
    public DrawerView count(Caller caller, DrawerId id, Amount counted) {
        CashDrawer drawer = find(id);
        drawer.count(PaidAmounts.counted(counted, drawer.currency(), "/counted"), caller.subject(), clock.instant());
        return flushed(drawer);
    }

    /**
     * Takes what is in the drawer, and books the difference to what should be.
     *
     * @param into where it is put; the organisation's cash if null
     * @throws DomainFailure DRAWER_UNKNOWN, DRAWER_TRANSITION_ILLEGAL, DRAWER_CHECKER_IS_MAKER, DRAWER_COUNT_DISPUTED
     */
    public HandoverView handOver(
            Caller caller, String action, DrawerId id, Amount received, @Nullable LedgerAccountId into) {
        CashDrawer drawer = find(id);
        Money found = PaidAmounts.counted(received, drawer.currency(), "/received");
        Instant now = clock.instant();
        drawer.handOver(found, caller.subject(), now);
        List<OfFund> expected = money.expected(drawer);
        Money sum = expected.stream()
                .map(each -> each.balance().toMoney())
                .reduce(Money.zero(drawer.currency()), Money::plus);
        var entry = money.takeBack(Author.of(caller, action), drawer, expected, found.minus(sum), into);
        var handover = new Handover(UuidV7.next(clock), drawer, sum, found, caller.subject(), entry.orElse(null), now);
        drawers.flush();
        handovers.persistAndFlush(handover);
        return HandoverView.of(handover, drawer.currency());
    }

    /** @throws DomainFailure DRAWER_UNKNOWN, DRAWER_TRANSITION_ILLEGAL, DRAWER_CHECKER_IS_MAKER */
    public DrawerView close(Caller caller, DrawerId id) {
        CashDrawer drawer = find(id);
        drawer.close(caller.subject(), clock.instant());
        accounts.close(id.account());
        return flushed(drawer);
    }

    private void give(Caller caller, String action, CashDrawer drawer, @Nullable GivenFloat givenFloat) {
        if (givenFloat != null) {
            Money amount = PaidAmounts.positive(givenFloat.amount(), drawer.currency(), "/float");
            money.giveFloat(Author.of(caller, action), drawer, amount, givenFloat.from());
        }
    }

    private CashDrawer find(DrawerId id) {
        return DrawerQueries.required(drawers.toChange(id));
    }

    private DrawerView flushed(CashDrawer drawer) {
        drawers.flush();
        return DrawerView.of(drawer);
    }
}
