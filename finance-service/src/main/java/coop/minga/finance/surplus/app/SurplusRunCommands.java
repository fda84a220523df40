package coop.minga.finance.surplus.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.app.SurplusDividends;
import coop.minga.finance.dividend.app.SurplusDividends.Year;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.app.ResolutionQueries;
import coop.minga.finance.surplus.SurplusRunId;
import coop.minga.finance.surplus.app.SurplusReckoning.Reckoned;
import coop.minga.finance.surplus.domain.SurplusFailure;
import coop.minga.finance.surplus.domain.SurplusRun;
import coop.minga.finance.surplus.store.SurplusRuns;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with runs of the surplus.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction. Nothing is booked before a second person has
 * approved it; then reserves and funds have theirs at once, and members are paid like every dividend.
 */
@ApplicationScoped
public class SurplusRunCommands {
    private static final String SURPLUS = "SURPLUS";
    private static final String ACTION = "POST /api/v1/surplus-runs/{id}/approvals";

    private final SurplusRuns runs;
    private final SurplusReckoning reckoning;
    private final SurplusEntry entry;
    private final SurplusDividends dividends;
    private final ResolutionQueries resolutions;
    private final LedgerAccountQueries accounts;
    private final Ledger ledger;
    private final Clock clock;

    SurplusRunCommands(
            SurplusRuns runs,
            SurplusReckoning reckoning,
            SurplusEntry entry,
            SurplusDividends dividends,
            ResolutionQueries resolutions,
            LedgerAccountQueries accounts,
            Ledger ledger,
            Clock clock) {
        this.runs = runs;
        this.reckoning = reckoning;
        this.entry = entry;
        this.dividends = dividends;
        this.resolutions = resolutions;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Reckons what becomes of a year's surplus, for a second person to look at.
     *
     * @throws DomainFailure RESOLUTION_NOT_YET_KNOWN, RESOLUTION_OF_OTHER_KIND, RESOLUTION_NOT_IN_FORCE,
     *     LEDGER_ACCOUNT_UNKNOWN, SURPLUS_ACCOUNT_UNFIT, and as {@link SurplusReckoning#reckon}; the database: the id, the
     *     year, or the year's run of dividends taken
     */
    public SurplusRunView draft(Caller caller, OrganisationId organisation, SurplusRun.Asked asked) {
        resolutions.requireInForce(organisation, asked.resolution(), SURPLUS);
        Reckoned reckoned = reckoning.reckon(organisation, asked);
        checkMoney(asked.paidFrom(), reckoned);
        var run = new SurplusRun(
                organisation,
                asked,
                reckoned.bylaw().id(),
                reckoned.surplus(),
                reckoned.parts(),
                caller.subject(),
                clock.instant());
        runs.persistAndFlush(run);
        // Also where members are given nothing, so that no other run gives them something of the same year.
        dividends.draft(
                caller,
                organisation,
                new DividendRunId(run.id().value()),
                asked.resolution(),
                new Year(asked.yearEndsOn(), asked.paysInto()),
                reckoning.given(reckoned.bylaw(), reckoned.surplus(), reckoned.parts()));
        return SurplusRunView.of(run);
    }

    /**
     * Carries it out, as it was shown.
     *
     * @throws DomainFailure SURPLUS_RUN_UNKNOWN, SURPLUS_TRANSITION_ILLEGAL, SURPLUS_MAKER_IS_CHECKER, SURPLUS_OUTDATED,
     *     RESOLUTION_NOT_IN_FORCE, DIVIDEND_OUTDATED, ACCOUNT_FOR_USE_MISSING, and every refusal of the ledger
     */
    public SurplusRunView approve(Caller caller, OrganisationId organisation, SurplusRunId id) {
        SurplusRun run = alone(id);
        run.approve(caller.subject(), clock.instant());
        resolutions.requireInForce(organisation, run.asked().resolution(), SURPLUS);
        Reckoned now = reckoning.reckon(organisation, run.asked());
        if (!run.says(now.bylaw().id(), now.surplus(), now.parts())) {
            throw new DomainFailure(
                    SurplusFailure.SURPLUS_OUTDATED,
                    "The by-law, or what was recorded for that year, is another one now. Withdraw the run and make a new"
                            + " one.");
        }
        dividends.approve(caller, organisation, new DividendRunId(id.value()));
        ledger.postWithin(
                Author.of(caller, ACTION),
                List.of(EntryDraft.entry(
                        new JournalEntryId(id.value()),
                        organisation,
                        null,
                        SURPLUS,
                        id.value(),
                        null,
                        entry.postings(
                                now.bylaw(),
                                run.parts(),
                                run.surplus().currency(),
                                run.asked().paidFrom()))));
        runs.flush();
        return SurplusRunView.of(run);
    }

    /** @throws DomainFailure SURPLUS_RUN_UNKNOWN, SURPLUS_TRANSITION_ILLEGAL */
    public SurplusRunView withdraw(SurplusRunId id) {
        SurplusRun run = alone(id);
        run.withdraw(clock.instant());
        dividends.withdraw(new DividendRunId(id.value()));
        runs.flush();
        return SurplusRunView.of(run);
    }

    /** Under the row's lock, so that of two who decide at once the second sees what the first decided. */
    private SurplusRun alone(SurplusRunId id) {
        return runs.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(SurplusQueries::unknown);
    }

    private void checkMoney(@Nullable LedgerAccountId paidFrom, Reckoned reckoned) {
        String currency = reckoned.surplus().currency().getCurrencyCode();
        if (paidFrom == null) {
            return;
        }
        LedgerAccountView account = accounts.get(paidFrom);
        if (account.accountClass() != AccountClass.ASSET
                || !account.postedByHand()
                || !account.currency().equals(currency)) {
            throw DomainFailure.at(
                    SurplusFailure.SURPLUS_ACCOUNT_UNFIT,
                    "/paidFrom",
                    "Name an asset of the organisation's own in " + currency + ".");
        }
    }
}
