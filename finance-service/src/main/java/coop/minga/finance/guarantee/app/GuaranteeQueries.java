package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.guarantee.domain.GuaranteeGraph;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.guarantee.store.Guarantees;
import coop.minga.finance.guarantee.store.GuarantorClaimRows;
import coop.minga.finance.guarantee.store.Guarantors;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be asked about guarantees.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; the methods that begin with
 * {@code own}, about the deposits of the person the token names and no others.
 */
@ApplicationScoped
public class GuaranteeQueries {
    private final Guarantees guarantees;
    private final Guarantors guarantors;
    private final GuarantorClaimRows claims;
    private final MemberQueries members;
    private final Lists lists;

    GuaranteeQueries(
            Guarantees guarantees,
            Guarantors guarantors,
            GuarantorClaimRows claims,
            MemberQueries members,
            Lists lists) {
        this.guarantees = guarantees;
        this.guarantors = guarantors;
        this.claims = claims;
        this.members = members;
        this.lists = lists;
    }

    /** @throws DomainFailure GUARANTEE_UNKNOWN */
    public GuaranteeView get(GuaranteeId id) {
        return view(guarantees.findByIdOptional(id.value()).orElseThrow(GuaranteeQueries::unknown));
    }

    public Page<GuaranteeView> list(PageParameters parameters, GuaranteeFilter filter) {
        Page<Guarantee> page = page(parameters, filter);
        return page.with(views(page.items()));
    }

    public Page<OwnGuaranteeView> ownList(Caller caller, PageParameters parameters) {
        List<UUID> own = members.own(caller).stream().map(MembershipId::value).toList();
        Page<Guarantee> page = page(parameters, new GuaranteeFilter(null, own, null, null, false));
        Map<UUID, Long> owedMinor = claims.owedMinor(
                page.items().stream().map(each -> each.id().value()).toList());
        return page.map(each ->
                OwnGuaranteeView.of(each, owedMinor.getOrDefault(each.id().value(), 0L)));
    }

    /** @throws DomainFailure GUARANTEE_UNKNOWN of another one's deposits too */
    Guarantee lockOwn(Caller caller, GuaranteeId id) {
        Guarantee found = lock(id);
        if (!members.own(caller).contains(found.guarantor())) {
            throw unknown();
        }
        return found;
    }

    /** To be changed; nobody else changes it until the commit. */
    Guarantee lock(GuaranteeId id) {
        return guarantees.locked(id).orElseThrow(GuaranteeQueries::unknown);
    }

    LoanId loanOf(GuaranteeId id) {
        return guarantees.loanOf(id).orElseThrow(GuaranteeQueries::unknown);
    }

    GuaranteeView view(Guarantee guarantee) {
        return views(List.of(guarantee)).getFirst();
    }

    private static DomainFailure unknown() {
        return new DomainFailure(GuaranteeFailure.GUARANTEE_UNKNOWN, "You have no guarantee of this id.");
    }

    private Page<Guarantee> page(PageParameters parameters, GuaranteeFilter filter) {
        return lists.page(
                Guarantee.class,
                GuaranteeSort.PROPOSED_AT,
                parameters,
                filter::of,
                GuaranteeSort::valueOf,
                guarantee -> guarantee.id().value());
    }

    /** A guarantee that is over closes no ring any more. */
    private List<GuaranteeView> views(List<Guarantee> found) {
        List<MembershipId> borrowers = found.stream()
                .filter(GuaranteeQueries::mayCloseARing)
                .map(Guarantee::borrower)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var graph = new GuaranteeGraph(borrowers.isEmpty() ? List.of() : guarantors.edgesFrom(borrowers));
        return found.stream()
                .map(each -> GuaranteeView.of(
                        each,
                        mayCloseARing(each)
                                ? each.borrower()
                                        .map(borrower -> graph.ring(each.guarantor(), borrower))
                                        .orElse(List.of())
                                : List.of()))
                .toList();
    }

    private static boolean mayCloseARing(Guarantee guarantee) {
        return GuaranteeState.LIVE.contains(guarantee.state()) && !guarantee.isOwn();
    }
}
