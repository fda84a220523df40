package coop.minga.finance.account.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.domain.AccountState;
import coop.minga.finance.account.domain.AccountTerms;
import coop.minga.finance.account.domain.LedgerAccount;
import coop.minga.finance.account.store.LedgerAccounts;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with ledger accounts.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class LedgerAccountCommands {
    private final LedgerAccounts accounts;
    private final LedgerAccountQueries queries;
    private final OrganisationQueries organisations;
    private final Clock clock;

    LedgerAccountCommands(
            LedgerAccounts accounts, LedgerAccountQueries queries, OrganisationQueries organisations, Clock clock) {
        this.accounts = accounts;
        this.queries = queries;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * An account to be.
     *
     * @param currency the organisation's own if null
     * @param isPostedByHand no, if other books are written in one transaction with what is posted to it
     */
    public record NewAccount(
            LedgerAccountId id,
            AccountClass accountClass,
            @Nullable Currency currency,
            String code,
            String name,
            @Nullable LedgerAccountId parent,
            @Nullable Long floorMinor,
            boolean isPostedByHand) {}

    /**
     * Opens an account, in the organisation's own currency if none is named.
     *
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, CURRENCY_UNKNOWN; the database: an id or code taken, a parent
     *     unknown
     */
    public LedgerAccountView open(
            OrganisationId organisation,
            LedgerAccountId id,
            AccountClass accountClass,
            @Nullable String currencyCode,
            Function<Currency, AccountTerms> terms) {
        Currency currency =
                currencyCode == null ? organisations.currency(organisation) : LedgerAccount.currencyOf(currencyCode);
        AccountTerms said = terms.apply(currency);
        var account = new NewAccount(
                id, accountClass, currency, said.code(), said.name(), said.parent(), said.floorMinor(), true);
        return openAll(organisation, List.of(account)).getFirst();
    }

    /** Opens many accounts with a constant number of statements; a parent stands before its children. */
    public List<LedgerAccountView> openAll(OrganisationId organisation, List<NewAccount> opened) {
        Currency usual = organisations.currency(organisation);
        Instant now = clock.instant();
        List<LedgerAccount> made = opened.stream()
                .map(each -> new LedgerAccount(
                        each.id(),
                        organisation,
                        each.accountClass(),
                        each.currency() == null ? usual : each.currency(),
                        new AccountTerms(each.code(), each.name(), each.parent(), each.floorMinor()),
                        each.isPostedByHand(),
                        now))
                .toList();
        accounts.persist(made);
        accounts.flush();
        return made.stream().map(LedgerAccountView::of).toList();
    }

    /** @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN, STALE; the database: FLOOR_ABOVE_BALANCE */
    public LedgerAccountView change(LedgerAccountId id, IfMatch ifMatch, Function<Currency, AccountTerms> terms) {
        LedgerAccount account = queries.find(id);
        ifMatch.check(account.version());
        account.change(terms.apply(account.currency()), clock.instant());
        accounts.flush();
        return LedgerAccountView.of(account);
    }

    /** What an account holds that is paid out to nothing, and the floor it had until then. */
    public record Emptying(BalanceView holds, @Nullable Long floorMinor) {}

    /**
     * Lets an account be paid out to nothing, whatever its floor, before it is closed: until the commit nobody else posts in
     * the organisation.
     *
     * @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN
     */
    public Emptying beginEmptying(OrganisationId organisation, LedgerAccountId id) {
        // Before anything is read: closing takes the same lock, and two who shared it first would wait for each other.
        accounts.holdBooks(organisation);
        LedgerAccount account = queries.find(id);
        Long floor = account.terms().floorMinor();
        limit(account, 0L);
        accounts.flush();
        return new Emptying(queries.balance(id, null, null), floor);
    }

    /**
     * Closes what was paid out; whoever opens it again finds the floor it had.
     *
     * @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN, LEDGER_ACCOUNT_TRANSITION_ILLEGAL, LEDGER_ACCOUNT_NOT_EMPTY
     */
    public LedgerAccountView endEmptying(LedgerAccountId id, Emptying emptying) {
        limit(queries.find(id), emptying.floorMinor());
        return close(id);
    }

    private void limit(LedgerAccount account, @Nullable Long floorMinor) {
        AccountTerms terms = account.terms();
        account.change(new AccountTerms(terms.code(), terms.name(), terms.parent(), floorMinor), clock.instant());
    }

    /** @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN, LEDGER_ACCOUNT_TRANSITION_ILLEGAL, LEDGER_ACCOUNT_NOT_EMPTY */
    public LedgerAccountView close(LedgerAccountId id) {
        return become(id, AccountState.CLOSED);
    }

    /** @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN, LEDGER_ACCOUNT_TRANSITION_ILLEGAL, LEDGER_ACCOUNT_NOT_EMPTY */
    public LedgerAccountView become(LedgerAccountId id, AccountState state) {
        LedgerAccount account = queries.find(id);
        account.become(state, clock.instant());
        accounts.flush();
        return LedgerAccountView.of(account);
    }
}
