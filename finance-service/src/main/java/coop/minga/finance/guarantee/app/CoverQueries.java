package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.Cover;
import coop.minga.finance.guarantee.domain.CoverRules;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.guarantee.store.Deposits;
import coop.minga.finance.guarantee.store.Deposits.Free;
import coop.minga.finance.guarantee.store.Guarantees;
import coop.minga.finance.guarantee.store.Guarantors;
import coop.minga.finance.guarantee.store.Guarantors.Given;
import coop.minga.finance.guarantee.store.PastDeposits;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loanproduct.GuaranteeRules;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would stand for a loan, and what members stand for already: for whoever explains whether a loan can be given.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; pledges nothing. As of today
 * it is what a pledge would meet; of a past day, what was held for anything but a loan is not known any more.
 */
@ApplicationScoped
public class CoverQueries {
    private final Guarantees guarantees;
    private final Guarantors guarantors;
    private final Deposits deposits;
    private final PastDeposits past;

    CoverQueries(Guarantees guarantees, Guarantors guarantors, Deposits deposits, PastDeposits past) {
        this.guarantees = guarantees;
        this.guarantors = guarantors;
        this.deposits = deposits;
        this.past = past;
    }

    /** Deposits somebody proposes to stand for a loan. */
    public record Proposal(MemberAccountId account, Money amount) {}

    /**
     * What is to be covered, and when.
     *
     * @param borrower null where a group borrows
     * @param isPast whether the day is before today
     */
    public record Asked(
            GuaranteeRules rules,
            Money lent,
            @Nullable MembershipId borrower,
            List<Proposal> proposals,
            LocalDate day,
            boolean isPast) {}

    /** What stands for others' loans. */
    public record Standing(int loans, Money pledged) {}

    /** What is proposed for a loan, or agreed to. */
    public List<Proposal> proposedFor(LoanId loan) {
        return guarantees.of(loan).stream()
                .filter(each -> GuaranteeState.LIVE.contains(each.state()))
                .map(CoverQueries::proposal)
                .toList();
    }

    /** What a member's deposits stood for on a day, in others' loans. */
    public Standing standing(MembershipId member, Currency currency, LocalDate day) {
        Given given = guarantors.given(List.of(member), currency, day).getOrDefault(member, Given.NOTHING);
        return new Standing(given.loans(), new Money(given.pledgedMinor(), currency));
    }

    /** @throws DomainFailure GUARANTEE_ACCOUNT_UNKNOWN, at the place of the proposal */
    public CoverView of(Asked asked) {
        List<Free> proposed = free(asked);
        Map<MembershipId, Given> given = guarantors.given(
                proposed.stream().map(Free::member).toList(), asked.lent().currency(), asked.day());
        List<CoverView.OfGuarantor> views = new ArrayList<>();
        Money zero = Money.zero(asked.lent().currency());
        Money offered = zero;
        for (int i = 0; i < proposed.size(); i++) {
            Free of = proposed.get(i);
            Money amount = asked.proposals().get(i).amount();
            offered = offered.plus(amount);
            views.add(new CoverView.OfGuarantor(
                    of.account(),
                    amount,
                    of.amount(),
                    given.getOrDefault(of.member(), Given.NOTHING).loans(),
                    asked.rules().mostLoans()));
        }
        long different = proposed.stream().map(Free::member).distinct().count();
        Cover cover = Cover.of(rules(asked.rules()), asked.lent(), ownFree(asked, zero), offered, (int) different);
        return new CoverView(
                cover.own(),
                cover.needed(),
                offered,
                cover.missing(),
                cover.guarantors(),
                cover.fewestGuarantors(),
                asked.rules().mostGuarantors(),
                views);
    }

    static CoverRules rules(GuaranteeRules rules) {
        return new CoverRules(rules.fewestGuarantors(), rules.mostGuarantors(), rules.coveredPpm());
    }

    private Money ownFree(Asked asked, Money zero) {
        MembershipId borrower = asked.borrower();
        if (borrower == null || !rules(asked.rules()).isCoverAsked()) {
            return zero;
        }
        List<Free> own = asked.isPast()
                ? past.on(asked.day(), List.of(), List.of(borrower))
                : deposits.of(borrower, zero.currency());
        return own.stream()
                .map(Free::amount)
                .filter(each -> each.currency().equals(zero.currency()))
                .reduce(zero, Money::plus);
    }

    /** In the order of the proposals. */
    private List<Free> free(Asked asked) {
        List<MemberAccountId> accounts =
                asked.proposals().stream().map(Proposal::account).toList();
        List<Free> found = asked.isPast() ? past.on(asked.day(), accounts, List.of()) : deposits.of(accounts);
        Map<MemberAccountId, Free> byAccount =
                found.stream().collect(Collectors.toMap(Free::account, Function.identity()));
        for (int i = 0; i < accounts.size(); i++) {
            Free of = byAccount.get(accounts.get(i));
            if (of == null
                    || of.member().equals(asked.borrower())
                    || !of.amount().currency().equals(asked.lent().currency())) {
                throw DomainFailure.at(
                        GuaranteeFailure.GUARANTEE_ACCOUNT_UNKNOWN,
                        "/guarantors/" + i + "/account",
                        "Name another member's account of deposits, in the currency of the loan.");
            }
        }
        return accounts.stream()
                .map(each -> Objects.requireNonNull(byAccount.get(each)))
                .toList();
    }

    private static Proposal proposal(Guarantee guarantee) {
        return new Proposal(guarantee.account(), guarantee.offered());
    }
}
