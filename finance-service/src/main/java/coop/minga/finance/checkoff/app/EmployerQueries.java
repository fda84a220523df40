package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.CheckOffFailure;
import coop.minga.finance.checkoff.domain.Employer;
import coop.minga.finance.checkoff.store.Employers;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What can be asked about employers.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class EmployerQueries {
    private final Employers employers;
    private final EmployerTexts texts;
    private final Lists lists;

    EmployerQueries(Employers employers, EmployerTexts texts, Lists lists) {
        this.employers = employers;
        this.texts = texts;
        this.lists = lists;
    }

    /** @throws DomainFailure EMPLOYER_UNKNOWN */
    public EmployerView get(EmployerId id) {
        return view(find(id));
    }

    public Page<EmployerView> list(PageParameters page) {
        return lists.page(
                        Employer.class,
                        CheckOffSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        (employer, sort) -> employer.createdAt().toString(),
                        employer -> employer.id().value())
                .map(this::view);
    }

    EmployerView view(Employer employer) {
        UUID id = employer.id().value();
        String name = texts.open(employer.organisation(), employer.id(), Map.of(id, employer.sealedName()))
                .get(id);
        return EmployerView.of(employer, Objects.requireNonNull(name));
    }

    Employer find(EmployerId id) {
        return employers
                .findByIdOptional(id.value())
                .orElseThrow(
                        () -> new DomainFailure(CheckOffFailure.EMPLOYER_UNKNOWN, "You have no employer of this id."));
    }

    /** The refusal where a body names an employer that is not there. */
    static DomainFailure absent() {
        return DomainFailure.at(CheckOffFailure.EMPLOYER_ABSENT, "/employer", "You have no employer of this id.");
    }
}
