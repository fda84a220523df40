package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what others collected from members for their loans, as an employer does.
 *
 * <p>Guarantee: inside the caller's transaction; one that is refused leaves nothing and does not touch the others.
 */
@ApplicationScoped
public class MemberRepayments {
    private final LoanQueries loans;
    private final LoanRepayments repayments;

    MemberRepayments(LoanQueries loans, LoanRepayments repayments) {
        this.loans = loans;
        this.repayments = repayments;
    }

    /**
     * Money for a member's loan.
     *
     * @param id of the repayment and of its journal entry
     * @param loan of those the member owes, the one paid out first if null
     * @param effectiveOn today if null
     */
    public record Order(
            JournalEntryId id,
            MembershipId member,
            @Nullable LoanId loan,
            Money amount,
            IncomingMoney from,
            @Nullable LocalDate effectiveOn) {}

    /** Each as {@link LoanRepayments#repayWithin}; what refused it, in the order of the orders. NO_LOAN_OWED too. */
    public List<Optional<DomainFailure>> repayEach(Author author, List<Order> orders) {
        Map<MembershipId, LoanId> first = loans.firstOwed(orders.stream()
                .filter(each -> each.loan() == null)
                .map(Order::member)
                .distinct()
                .toList());
        List<Optional<DomainFailure>> refusals = new ArrayList<>();
        for (Order each : orders) {
            try {
                LoanId loan = each.loan() == null ? first(first, each.member()) : each.loan();
                repayments.repayFrom(author, each.id(), loan, each.amount(), each.from(), each.effectiveOn());
                refusals.add(Optional.empty());
            } catch (DomainFailure refusal) {
                refusals.add(Optional.of(refusal));
            }
        }
        return refusals;
    }

    private static LoanId first(Map<MembershipId, LoanId> owed, MembershipId member) {
        LoanId first = owed.get(member);
        if (first == null) {
            throw new DomainFailure(ServicingFailure.NO_LOAN_OWED, "The member may have paid back all of it.");
        }
        return first;
    }
}
