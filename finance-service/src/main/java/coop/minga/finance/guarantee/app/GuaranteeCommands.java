package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.Answer;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.guarantee.domain.Parties;
import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.finance.guarantee.domain.PledgeChange.When;
import coop.minga.finance.guarantee.store.Deposits;
import coop.minga.finance.guarantee.store.Guarantees;
import coop.minga.finance.guarantee.store.Guarantors;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * What people can do with guarantees.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; nothing is held before a loan is approved on
 * it.
 */
@ApplicationScoped
public class GuaranteeCommands {
    private final Guarantees guarantees;
    private final Guarantors guarantors;
    private final GuaranteeQueries queries;
    private final Deposits deposits;
    private final LoanQueries loans;
    private final Capacity capacity;
    private final MemberQueries members;
    private final PledgeBook book;

    GuaranteeCommands(
            Guarantees guarantees,
            Guarantors guarantors,
            GuaranteeQueries queries,
            Deposits deposits,
            LoanQueries loans,
            Capacity capacity,
            MemberQueries members,
            PledgeBook book) {
        this.guarantees = guarantees;
        this.guarantors = guarantors;
        this.queries = queries;
        this.deposits = deposits;
        this.loans = loans;
        this.capacity = capacity;
        this.members = members;
        this.book = book;
    }

    /**
     * Proposes deposits of another member for a loan.
     *
     * @throws DomainFailure LOAN_UNKNOWN, and most of {@link GuaranteeFailure}; the database: the id taken, or the member
     *     proposed already
     */
    public GuaranteeView propose(
            OrganisationId organisation, GuaranteeId id, LoanId loanId, MemberAccountId account, Money amount) {
        KnownLoan loan = loans.known(loanId);
        if (!takesGuarantees(loan.state())) {
            throw new DomainFailure(
                    GuaranteeFailure.LOAN_TAKES_NO_GUARANTEES,
                    "The loan is " + loan.state() + ".",
                    Map.of("currentState", loan.state()));
        }
        Deposits.Free of = deposits.of(account)
                .orElseThrow(() -> DomainFailure.at(
                        GuaranteeFailure.GUARANTEE_ACCOUNT_UNKNOWN, "/account", "Name an open account of deposits."));
        if (!amount.currency().equals(loan.lent().currency())
                || !of.amount().currency().equals(amount.currency())) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTEE_AMOUNT_INVALID,
                    "/amount/currency",
                    "The loan and the deposits have to be of one currency, "
                            + loan.lent().currency() + ".");
        }
        When when = book.now(organisation);
        var parties = new Parties(organisation, loan.id(), loan.borrower().membership(), of.member(), account);
        Guarantee guarantee = Guarantee.proposed(id, parties, amount, when.instant());
        if (!members.isOpenOn(of.member(), when.day())) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTOR_NOT_A_MEMBER, "/account", "Let somebody who is a member stand for it.");
        }
        capacity.require(loan, of.member(), account, amount);
        guarantees.persistAndFlush(guarantee);
        return queries.view(guarantee);
    }

    /** @throws DomainFailure GUARANTEE_UNKNOWN, GUARANTEE_TRANSITION_ILLEGAL, GUARANTEE_EVIDENCE_IN_THE_FUTURE */
    public GuaranteeView answer(OrganisationId organisation, GuaranteeId id, Answer answer) {
        Guarantee guarantee = queries.lock(id);
        guarantee.answer(answer, book.now(organisation));
        guarantees.flush();
        return queries.view(guarantee);
    }

    /**
     * The member's own word.
     *
     * @throws DomainFailure GUARANTEE_UNKNOWN of another one's deposits too, GUARANTEE_TRANSITION_ILLEGAL
     */
    public OwnGuaranteeView answerOwn(Caller caller, OrganisationId organisation, GuaranteeId id, boolean isYes) {
        Guarantee guarantee = queries.lockOwn(caller, id);
        guarantee.answer(new Answer(isYes, null), book.now(organisation));
        guarantees.flush();
        // Nothing was called of what is only being answered.
        return OwnGuaranteeView.of(guarantee, 0);
    }

    /** @throws DomainFailure GUARANTEE_UNKNOWN, GUARANTEE_TRANSITION_ILLEGAL */
    public GuaranteeView withdraw(OrganisationId organisation, GuaranteeId id) {
        Guarantee guarantee = queries.lock(id);
        guarantee.withdraw(book.now(organisation).instant());
        guarantees.flush();
        return queries.view(guarantee);
    }

    /**
     * Lets another guarantor take over the whole pledge: hers is held before this one is let go.
     *
     * @throws DomainFailure GUARANTEE_UNKNOWN, GUARANTEE_TRANSITION_ILLEGAL, SUBSTITUTE_INVALID, GUARANTEE_ABOVE_CAPACITY,
     *     GUARANTOR_IN_TOO_MANY_LOANS
     */
    public GuaranteeView substitute(OrganisationId organisation, GuaranteeId id, GuaranteeId otherId) {
        KnownLoan loan = loans.known(queries.loanOf(id));
        List<Guarantee> of = guarantees.locked(loan.id());
        Guarantee leaving = among(of, id);
        Guarantee taking = among(of, otherId);
        When when = book.now(organisation);
        guarantors.lock(List.of(taking.guarantor()));
        PledgeChange taken = taking.takeOver(leaving, book.nextId(), when);
        capacity.require(loan, taking.guarantor(), taking.account(), taking.pledged());
        book.carry(taking, taken);
        book.carry(leaving, leaving.substitutedBy(otherId, book.nextId(), when));
        return queries.view(leaving);
    }

    /** Until it is decided, and while somebody may have to take over. */
    private static boolean takesGuarantees(LoanState state) {
        return switch (state) {
            case DRAFT, SUBMITTED, UNDER_APPRAISAL, APPROVED, DISBURSED, IN_ARREARS, RESTRUCTURED -> true;
            case REJECTED, WITHDRAWN, CLOSED, WRITTEN_OFF -> false;
        };
    }

    private static Guarantee among(List<Guarantee> guarantees, GuaranteeId id) {
        return guarantees.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainFailure.at(
                        GuaranteeFailure.SUBSTITUTE_INVALID, "/substitute", "Name a guarantee of the same loan."));
    }
}
