package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.CycleState;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.GroupFailure;
import coop.minga.finance.savingsgroup.domain.GroupLoan;
import coop.minga.finance.savingsgroup.domain.LineOutcome;
import coop.minga.finance.savingsgroup.domain.MemberBook;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.finance.savingsgroup.domain.ShareOut.Part;
import coop.minga.finance.savingsgroup.store.GroupCycles;
import coop.minga.finance.savingsgroup.store.GroupMembers;
import coop.minga.finance.savingsgroup.store.GroupSheets;
import coop.minga.finance.savingsgroup.store.ShareOutParts;
import coop.minga.platform.money.Amount;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about cycles of a savings group.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class GroupCycleQueries {
    private final GroupCycles cycles;
    private final GroupSheets sheets;
    private final GroupMembers groupMembers;
    private final ShareOutParts parts;
    private final GroupPostings postings;
    private final OrganisationQueries organisations;
    private final Lists lists;

    GroupCycleQueries(
            GroupCycles cycles,
            GroupSheets sheets,
            GroupMembers groupMembers,
            ShareOutParts parts,
            GroupPostings postings,
            OrganisationQueries organisations,
            Lists lists) {
        this.cycles = cycles;
        this.sheets = sheets;
        this.groupMembers = groupMembers;
        this.parts = parts;
        this.postings = postings;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** @throws DomainFailure GROUP_CYCLE_UNKNOWN */
    public GroupCycleView get(CycleId id) {
        return GroupCycleView.of(find(id));
    }

    public Page<GroupCycleView> list(PageParameters page) {
        return lists.page(
                        GroupCycle.class,
                        GroupCycleSort.OPENED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        GroupCycleSort::valueOf,
                        cycle -> cycle.id().value())
                .map(GroupCycleView::of);
    }

    /**
     * Where the group stood after the meetings until a day.
     *
     * @param asOf today if null; never after the share-out
     * @throws DomainFailure GROUP_CYCLE_UNKNOWN
     */
    public CyclePositionView position(CycleId id, @Nullable LocalDate asOf) {
        GroupCycle cycle = find(id);
        LocalDate day = day(cycle, asOf);
        Currency currency = cycle.rules().currency();
        CycleHistory history = history(cycle, day);
        Map<MembershipId, MemberBook> books = history.book().membersOn(day);
        Map<MembershipId, Integer> numbers = groupMembers.numbers();
        List<CyclePositionView.OfMember> members = new ArrayList<>();
        books.forEach((member, book) -> members.add(new CyclePositionView.OfMember(
                member.value(),
                numbers.getOrDefault(member, 0),
                book.shares(),
                book.owed().map(loan -> GroupLoanView.of(loan, day, currency)).orElse(null))));
        List<GroupLoan> loans =
                books.values().stream().flatMap(book -> book.owed().stream()).toList();
        return new CyclePositionView(
                id.value(),
                day,
                history.sheets().size(),
                history.book().shares(),
                Amount.of(history.book().shares() * cycle.rules().sharePriceMinor(), currency),
                BoxesView.of(postings.boxes(cycle), currency),
                sum(loans, GroupLoan::principalMinor, currency),
                sum(loans, GroupLoan::chargesMinor, currency),
                (int) loans.stream().filter(loan -> loan.isLateOn(day)).count(),
                members);
    }

    /**
     * Passbooks by their numbers.
     *
     * @param membership whose alone; of everybody who has one if null
     * @param asOf today if null; never after the share-out
     * @throws DomainFailure GROUP_CYCLE_UNKNOWN
     */
    public PassbooksView passbooks(CycleId id, @Nullable UUID membership, @Nullable LocalDate asOf) {
        GroupCycle cycle = find(id);
        LocalDate day = day(cycle, asOf);
        CycleHistory history = history(cycle, day);
        Map<MembershipId, MemberBook> books = history.book().membersOn(day);
        List<PassbookView> passbooks = new ArrayList<>();
        groupMembers.numbers().forEach((member, number) -> {
            if (membership == null || membership.equals(member.value())) {
                MemberBook book = books.getOrDefault(member, MemberBook.NEW);
                passbooks.add(passbook(cycle.rules(), member, number, book, day, history));
            }
        });
        return new PassbooksView(id.value(), day, passbooks);
    }

    private static PassbookView passbook(
            CycleRules rules, MembershipId member, int number, MemberBook book, LocalDate day, CycleHistory history) {
        Currency currency = rules.currency();
        List<PassbookView.Page> pages = new ArrayList<>();
        for (int i = 0; i < history.sheets().size(); i++) {
            RecordedSheet sheet = history.sheets().get(i);
            history.outcomes().get(i).lines().stream()
                    .filter(line -> line.line().membership().equals(member))
                    .map(line -> page(sheet, line, currency))
                    .forEach(pages::add);
        }
        return new PassbookView(
                member.value(),
                number,
                book.shares(),
                Amount.of(book.shares() * rules.sharePriceMinor(), currency),
                book.owed().map(loan -> GroupLoanView.of(loan, day, currency)).orElse(null),
                Amount.of(book.finesMinor(), currency),
                Amount.of(book.socialMinor(), currency),
                Amount.of(book.grantsMinor(), currency),
                pages);
    }

    private static PassbookView.Page page(RecordedSheet sheet, LineOutcome outcome, Currency currency) {
        var line = outcome.line();
        return new PassbookView.Page(
                sheet.meeting().value(),
                sheet.heldOn(),
                line.attendance(),
                line.shares(),
                outcome.after().shares(),
                Amount.of(line.repaidMinor(), currency),
                line.loan() == null ? null : Amount.of(line.loan().minor(), currency),
                Amount.of(outcome.after().owed().map(GroupLoan::owedMinor).orElse(0L), currency),
                Amount.of(outcome.finesMinor(), currency),
                Amount.of(line.socialMinor(), currency),
                Amount.of(line.grantMinor(), currency));
    }

    /** @throws DomainFailure GROUP_CYCLE_UNKNOWN, GROUP_NOT_SHARED_OUT */
    public ShareOutView shareOut(CycleId id) {
        GroupCycle cycle = find(id);
        LocalDate day = cycle.sharedOutOn()
                .orElseThrow(() ->
                        new DomainFailure(GroupFailure.GROUP_NOT_SHARED_OUT, "The cycle is " + CycleState.OPEN + "."));
        List<Part> shared = parts.of(id);
        long paid = shared.stream().mapToLong(Part::paidMinor).sum();
        return ShareOutView.of(cycle, day, paid, shared, groupMembers.numbers());
    }

    private CycleHistory history(GroupCycle cycle, LocalDate day) {
        return CycleHistory.of(
                cycle,
                sheets.standing(cycle.id()).stream()
                        .filter(sheet -> !sheet.heldOn().isAfter(day))
                        .toList());
    }

    private LocalDate day(GroupCycle cycle, @Nullable LocalDate asOf) {
        LocalDate latest = cycle.sharedOutOn().orElseGet(() -> organisations.today(cycle.organisation()));
        return asOf == null || asOf.isAfter(latest) ? latest : asOf;
    }

    private static Amount sum(List<GroupLoan> loans, ToLongFunction<GroupLoan> minor, Currency currency) {
        return Amount.of(loans.stream().mapToLong(minor).sum(), currency);
    }

    private GroupCycle find(CycleId id) {
        return cycles.findByIdOptional(id.value()).orElseThrow(GroupCycleQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(GroupFailure.GROUP_CYCLE_UNKNOWN, "You have no cycle of this id.");
    }
}
