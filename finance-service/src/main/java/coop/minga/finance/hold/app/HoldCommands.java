package coop.minga.finance.hold.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.hold.HoldCause;
import coop.minga.finance.hold.HoldId;
import coop.minga.finance.hold.HoldReason;
import coop.minga.finance.hold.domain.Hold;
import coop.minga.finance.hold.domain.HoldFailure;
import coop.minga.finance.hold.store.Holds;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.memberaccount.app.MemberAccountView;
import coop.minga.finance.memberaccount.app.MemberWithdrawals;
import coop.minga.finance.memberaccount.app.Payment;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with holds, by people and by other features.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; more than is available is never held,
 * whatever races.
 */
@ApplicationScoped
public class HoldCommands {
    private final Holds holds;
    private final HoldQueries queries;
    private final MemberAccountQueries accounts;
    private final MemberWithdrawals withdrawals;
    private final ProductQueries products;
    private final OrganisationQueries organisations;
    private final Clock clock;

    HoldCommands(
            Holds holds,
            HoldQueries queries,
            MemberAccountQueries accounts,
            MemberWithdrawals withdrawals,
            ProductQueries products,
            OrganisationQueries organisations,
            Clock clock) {
        this.holds = holds;
        this.queries = queries;
        this.accounts = accounts;
        this.withdrawals = withdrawals;
        this.products = products;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Holds an amount back. A notice may be withdrawn after as many days as the product says.
     *
     * @param cause for which work of another feature; let go by anybody who may if null
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, HOLD_AMOUNT_INVALID, HOLD_ABOVE_AVAILABLE
     */
    public HoldView place(
            OrganisationId organisation,
            HoldId id,
            MemberAccountId account,
            HoldReason reason,
            Money amount,
            @Nullable HoldCause cause) {
        MemberAccountView on = accounts.get(account);
        if (!amount.currency().getCurrencyCode().equals(on.currency())) {
            throw DomainFailure.at(
                    HoldFailure.HOLD_AMOUNT_INVALID,
                    "/amount/currency",
                    "The account counts in " + on.currency() + ".");
        }
        LocalDate maturesOn = reason == HoldReason.WITHDRAWAL_NOTICE
                ? organisations
                        .today(organisation)
                        .plusDays(products.terms(new ProductId(on.product())).noticeDays())
                : null;
        var hold = new Hold(
                id, organisation, account, new FundId(on.fund()), reason, amount, maturesOn, cause, clock.instant());
        requireAvailable(account, amount);
        holds.persistAndFlush(hold);
        return HoldView.of(hold);
    }

    /** For the sake of the answer, which says how much there is; under a race the database refuses without it. */
    private void requireAvailable(MemberAccountId account, Money amount) {
        Amount available = accounts.balance(account, null, null).available();
        if (available == null || available.toMoney().compareTo(amount) < 0) {
            throw new DomainFailure(
                    HoldFailure.HOLD_ABOVE_AVAILABLE,
                    "Hold at most what is available.",
                    Map.of("available", available == null ? Amount.of(Money.zero(amount.currency())) : available));
        }
    }

    /** @throws DomainFailure HOLD_UNKNOWN, HOLD_OF_OTHER_WORK, HOLD_TRANSITION_ILLEGAL */
    public HoldView release(HoldId id) {
        Hold hold = queries.find(id);
        hold.cause().ifPresent(cause -> {
            throw new DomainFailure(
                    HoldFailure.HOLD_OF_OTHER_WORK,
                    "It was placed for something else, which lets it go.",
                    Map.of("source", cause.source(), "sourceId", cause.sourceId()));
        });
        hold.reduceTo(Money.zero(hold.amount().currency()), clock.instant());
        holds.flush();
        return HoldView.of(hold);
    }

    /**
     * Holds less for a feature's own work, or nothing any more.
     *
     * @throws DomainFailure HOLD_UNKNOWN, HOLD_TRANSITION_ILLEGAL
     */
    public HoldView reduce(HoldId id, HoldCause cause, Money left) {
        Hold hold = ofCause(id, cause);
        hold.reduceTo(left, clock.instant());
        holds.flush();
        return HoldView.of(hold);
    }

    /**
     * Holds more again for a feature's own work.
     *
     * @throws DomainFailure HOLD_UNKNOWN; the database: HOLD_ABOVE_AVAILABLE
     */
    public HoldView raise(HoldId id, HoldCause cause, Money more) {
        Hold hold = ofCause(id, cause);
        hold.raiseTo(more, clock.instant());
        holds.flush();
        return HoldView.of(hold);
    }

    private Hold ofCause(HoldId id, HoldCause cause) {
        Hold hold = queries.find(id);
        if (!hold.cause().equals(Optional.of(cause))) {
            throw new IllegalArgumentException("The hold " + id.value() + " is not of " + cause + ".");
        }
        return hold;
    }

    /**
     * Pays out what was announced, and lets the rest of it go.
     *
     * @throws DomainFailure HOLD_UNKNOWN, HOLD_IS_NO_NOTICE, NOTICE_NOT_OVER, HOLD_SMALLER_THAN_PAID,
     *     HOLD_TRANSITION_ILLEGAL, and whatever refuses a withdrawal
     */
    public NoticedWithdrawalView withdraw(
            Caller caller,
            HoldId id,
            JournalEntryId entry,
            Money amount,
            @Nullable LedgerAccountId paidFrom,
            @Nullable String description) {
        Hold hold = queries.find(id);
        hold.withdraw(amount, organisations.today(hold.organisation()), clock.instant());
        holds.flush();
        var author = Author.of(caller, "POST /api/v1/holds/" + id.value() + "/withdrawals");
        var payment = Payment.inCash(amount, paidFrom, description);
        return NoticedWithdrawalView.of(
                withdrawals.withdraw(author, entry, hold.account(), payment), HoldView.of(hold));
    }
}
