package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.dues.domain.DuesCharge;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.dues.domain.DuesPosition.Settled;
import coop.minga.finance.dues.store.DuesAccounts;
import coop.minga.finance.dues.store.DuesCharges;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What can be asked about charges of dues, over all members.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; a constant number of statements
 * for a page. What of a charge is paid is what its account's position says.
 */
@ApplicationScoped
public class DuesChargeQueries {
    private final DuesCharges charges;
    private final DuesAccounts accounts;
    private final DuesBooks books;
    private final OrganisationQueries organisations;
    private final Lists lists;

    DuesChargeQueries(
            DuesCharges charges,
            DuesAccounts accounts,
            DuesBooks books,
            OrganisationQueries organisations,
            Lists lists) {
        this.charges = charges;
        this.accounts = accounts;
        this.books = books;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** @throws DomainFailure DUES_CHARGE_UNKNOWN */
    public DuesPositionView.ChargeView get(OrganisationId organisation, UUID id) {
        DuesCharge charge = charges.findByIdOptional(id)
                .orElseThrow(() ->
                        new DomainFailure(DuesFailure.DUES_CHARGE_UNKNOWN, "You have charged no dues of this id."));
        return views(organisation, List.of(charge)).getFirst();
    }

    public Page<DuesPositionView.ChargeView> list(
            OrganisationId organisation, PageParameters parameters, DuesChargeFilter filter) {
        Page<DuesCharge> page = lists.page(
                DuesCharge.class,
                DuesChargeSort.DUE_ON,
                parameters,
                filter::of,
                DuesChargeSort::valueOf,
                DuesCharge::id);
        return page.with(views(organisation, page.items()));
    }

    private List<DuesPositionView.ChargeView> views(OrganisationId organisation, Collection<DuesCharge> found) {
        Currency currency = organisations.currency(organisation);
        List<DuesAccount> of = accounts.list(
                "id in ?1",
                found.stream()
                        .map(charge -> charge.account().value())
                        .distinct()
                        .toList());
        Map<UUID, Settled> settled = new HashMap<>();
        books.positions(of).values().stream()
                .flatMap(position -> position.settled().stream())
                .forEach(each -> {
                    if (each.charge() instanceof DuesCharge charge) {
                        settled.put(charge.id(), each);
                    }
                });
        return found.stream()
                .map(charge -> DuesPositionView.ChargeView.of(
                        Objects.requireNonNull(settled.get(charge.id())), charge, currency))
                .toList();
    }
}
