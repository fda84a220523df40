package coop.minga.finance.loan.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.domain.Loan;
import coop.minga.finance.loan.domain.LoanFailure;
import coop.minga.finance.loan.domain.LoanStep;
import coop.minga.finance.loan.store.LoanSteps;
import coop.minga.finance.loan.store.Loans;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.loanproduct.app.LoanOffer;
import coop.minga.finance.loanproduct.app.LoanProductQueries;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about loans.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; the methods that begin with
 * {@code own}, about the loans of the person the token names and no others; as many statements for many as for one.
 */
@ApplicationScoped
public class LoanQueries {
    private final Loans loans;
    private final LoanSteps steps;
    private final LoanSchedules schedules;
    private final LoanProductQueries products;
    private final MemberQueries members;
    private final Lists lists;

    LoanQueries(
            Loans loans,
            LoanSteps steps,
            LoanSchedules schedules,
            LoanProductQueries products,
            MemberQueries members,
            Lists lists) {
        this.loans = loans;
        this.steps = steps;
        this.schedules = schedules;
        this.products = products;
        this.members = members;
        this.lists = lists;
    }

    /** @throws DomainFailure LOAN_UNKNOWN */
    public LoanView get(LoanId id) {
        return views(List.of(find(id))).getFirst();
    }

    public Page<LoanView> list(PageParameters parameters, LoanFilter filter) {
        Page<Loan> page =
                lists.page(Loan.class, LoanSort.CREATED_AT, parameters, filter::of, LoanSort::valueOf, loan -> loan.id()
                        .value());
        return page.with(views(page.items()));
    }

    /** @throws DomainFailure LOAN_UNKNOWN of another one's loan too */
    public LoanView ownGet(Caller caller, LoanId id) {
        requireOwn(caller, id);
        return get(id);
    }

    public Page<LoanView> ownList(Caller caller, PageParameters parameters) {
        List<UUID> memberships =
                members.own(caller).stream().map(MembershipId::value).toList();
        return list(parameters, new LoanFilter(memberships, null, null, null));
    }

    /** @throws DomainFailure LOAN_UNKNOWN of another one's loan too */
    public LoanId requireOwn(Caller caller, LoanId id) {
        MembershipId borrower = find(id).borrower().membership();
        if (borrower == null || !members.own(caller).contains(borrower)) {
            throw unknown();
        }
        return id;
    }

    /**
     * What is due when: by the revision of a number, or the last that was in force on a day, of those that had been recorded
     * by an instant.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_SCHEDULE_MISSING
     */
    public LoanScheduleView schedule(
            LoanId id, @Nullable Integer revision, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Loan loan = find(id);
        return LoanScheduleView.of(
                schedules.find(id, revision, asOf, knownAt),
                loan.asked().principal().currency());
    }

    /**
     * A loan as other features need it.
     *
     * @throws DomainFailure LOAN_UNKNOWN
     */
    public KnownLoan known(LoanId id) {
        return known(find(id));
    }

    /** Several of them at once; those that are not there are missing. */
    public Map<LoanId, KnownLoan> known(Collection<LoanId> ids) {
        List<Loan> found = loans.list(
                "id in ?1", ids.stream().map(LoanId::value).distinct().toList());
        Map<LoanId, LoanOffer> offers = offers(found);
        Map<LoanId, KnownLoan> known = new HashMap<>();
        found.forEach(loan -> known.put(loan.id(), KnownLoan.of(loan, Objects.requireNonNull(offers.get(loan.id())))));
        return known;
    }

    /** Whether somebody has, or asked for, a loan of this id. */
    public boolean isThere(LoanId id) {
        return loans.count("id", id.value()) > 0;
    }

    /** Of the loans that members owe, the one that was paid out first; who owes none is missing. */
    public Map<MembershipId, LoanId> firstOwed(Collection<MembershipId> members) {
        return loans.firstOwed(members);
    }

    KnownLoan known(Loan loan) {
        return KnownLoan.of(loan, Objects.requireNonNull(offers(List.of(loan)).get(loan.id())));
    }

    Loan find(LoanId id) {
        return loans.findByIdOptional(id.value()).orElseThrow(LoanQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(LoanFailure.LOAN_UNKNOWN, "You have no loan of this id.");
    }

    private List<LoanView> views(List<Loan> found) {
        Map<LoanId, LoanOffer> offers = offers(found);
        Map<LoanId, List<LoanStep>> taken =
                steps.of(found.stream().map(Loan::id).toList()).stream().collect(Collectors.groupingBy(LoanStep::loan));
        return found.stream()
                .map(loan -> LoanView.of(
                        loan, Objects.requireNonNull(offers.get(loan.id())), taken.getOrDefault(loan.id(), List.of())))
                .toList();
    }

    /** By the loan: what it was applied for under, or of a draft what the product offers now. */
    private Map<LoanId, LoanOffer> offers(List<Loan> found) {
        Map<LoanProductRevisionId, LoanOffer> captured = products.captured(
                found.stream().map(Loan::terms).filter(Objects::nonNull).toList());
        Map<LoanProductId, LoanOffer> offered = products.offers(found.stream()
                .filter(loan -> loan.terms() == null)
                .map(Loan::product)
                .toList());
        Map<LoanId, LoanOffer> offers = new HashMap<>();
        for (Loan loan : found) {
            LoanProductRevisionId terms = loan.terms();
            LoanOffer offer = terms == null ? offered.get(loan.product()) : captured.get(terms);
            offers.put(loan.id(), Objects.requireNonNull(offer));
        }
        return offers;
    }
}
