package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.dues.store.DuesAccounts;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about dues accounts.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class DuesAccountQueries {
    private final DuesAccounts accounts;
    private final DuesBooks books;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Lists lists;

    DuesAccountQueries(
            DuesAccounts accounts,
            DuesBooks books,
            MemberQueries members,
            OrganisationQueries organisations,
            Lists lists) {
        this.accounts = accounts;
        this.books = books;
        this.members = members;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** @throws DomainFailure DUES_ACCOUNT_UNKNOWN */
    public DuesAccountView get(DuesAccountId id) {
        return DuesAccountView.of(find(id));
    }

    /** Whose dues are on an account, if it is one of dues. */
    public Optional<MembershipId> memberOf(DuesAccountId id) {
        return accounts.findByIdOptional(id.value()).map(DuesAccount::membership);
    }

    /**
     * How a member stands.
     *
     * @throws DomainFailure DUES_ACCOUNT_UNKNOWN
     */
    public DuesPositionView position(DuesAccountId id) {
        DuesAccount account = find(id);
        return DuesPositionView.of(
                Objects.requireNonNull(books.positions(List.of(account)).get(id)),
                organisations.today(account.organisation()),
                organisations.currency(account.organisation()));
    }

    /** @param membership all if null */
    public Page<DuesAccountView> list(PageParameters parameters, @Nullable MembershipId membership) {
        return list(
                parameters,
                (criteria, row) -> membership == null
                        ? List.of()
                        : List.of(criteria.equal(row.get("membership"), membership.value())));
    }

    public Page<DuesAccountView> ownList(Caller caller, PageParameters parameters) {
        List<UUID> own = members.own(caller).stream().map(MembershipId::value).toList();
        return list(parameters, (criteria, row) -> List.of(row.get("membership").in(own)));
    }

    /** @throws DomainFailure DUES_ACCOUNT_UNKNOWN of another one's account too */
    public DuesPositionView ownPosition(Caller caller, DuesAccountId id) {
        if (!members.own(caller).contains(find(id).membership())) {
            throw DuesBooks.unknown();
        }
        return position(id);
    }

    private Page<DuesAccountView> list(PageParameters parameters, Lists.Filter<DuesAccount> filter) {
        return lists.page(
                        DuesAccount.class,
                        DuesAccountSort.NUMBER,
                        parameters,
                        filter,
                        DuesAccountSort::valueOf,
                        account -> account.id().value())
                .map(DuesAccountView::of);
    }

    /** How many members' dues are paid through a day at the least. */
    public long paidUpOn(LocalDate day) {
        return accounts.count("paidThrough >= ?1", day);
    }

    private DuesAccount find(DuesAccountId id) {
        return accounts.findByIdOptional(id.value()).orElseThrow(DuesBooks::unknown);
    }
}
