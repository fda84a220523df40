package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.CheckOffAuthorisationId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.CheckOffAuthorisation;
import coop.minga.finance.checkoff.domain.CheckOffFailure;
import coop.minga.finance.checkoff.store.CheckOffAuthorisations;
import coop.minga.finance.checkoff.store.Employers;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can be asked about authorisations.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class CheckOffAuthorisationQueries {
    private final CheckOffAuthorisations authorisations;
    private final Employers employers;
    private final PayrollReferences references;
    private final Lists lists;

    CheckOffAuthorisationQueries(
            CheckOffAuthorisations authorisations, Employers employers, PayrollReferences references, Lists lists) {
        this.authorisations = authorisations;
        this.employers = employers;
        this.references = references;
        this.lists = lists;
    }

    /** @throws DomainFailure CHECK_OFF_AUTHORISATION_UNKNOWN */
    public CheckOffAuthorisationView get(CheckOffAuthorisationId id) {
        return view(find(id));
    }

    public Page<CheckOffAuthorisationView> list(PageParameters parameters, CheckOffAuthorisationFilter filter) {
        Page<CheckOffAuthorisation> page = lists.page(
                CheckOffAuthorisation.class,
                CheckOffSort.CREATED_AT,
                parameters,
                filter::of,
                (authorisation, sort) -> authorisation.createdAt().toString(),
                authorisation -> authorisation.id().value());
        return page.with(views(page.items()));
    }

    CheckOffAuthorisationView view(CheckOffAuthorisation authorisation) {
        return views(List.of(authorisation)).getFirst();
    }

    private List<CheckOffAuthorisationView> views(List<CheckOffAuthorisation> found) {
        Map<EmployerId, Currency> currencies = new HashMap<>();
        employers
                .list(
                        "id in ?1",
                        found.stream()
                                .map(each -> each.employer().value())
                                .distinct()
                                .toList())
                .forEach(employer -> currencies.put(employer.id(), employer.currency()));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<CheckOffAuthorisationId, String> open = open(found.getFirst().organisation(), found);
        return found.stream()
                .map(each -> CheckOffAuthorisationView.of(
                        each, Objects.requireNonNull(currencies.get(each.employer())), open.get(each.id())))
                .toList();
    }

    /** What payrolls call the members of authorisations, as far as it is still known. */
    Map<CheckOffAuthorisationId, String> references(OrganisationId organisation, List<CheckOffAuthorisationId> ids) {
        return open(
                organisation,
                authorisations.list(
                        "id in ?1",
                        ids.stream().map(CheckOffAuthorisationId::value).toList()));
    }

    private Map<CheckOffAuthorisationId, String> open(OrganisationId organisation, List<CheckOffAuthorisation> found) {
        Map<CheckOffAuthorisationId, String> sealed = new HashMap<>();
        found.forEach(each -> sealed.put(each.id(), each.sealedPayrollReference()));
        return references.open(organisation, sealed);
    }

    CheckOffAuthorisation find(CheckOffAuthorisationId id) {
        return authorisations
                .findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        CheckOffFailure.CHECK_OFF_AUTHORISATION_UNKNOWN, "You have no authorisation of this id."));
    }
}
