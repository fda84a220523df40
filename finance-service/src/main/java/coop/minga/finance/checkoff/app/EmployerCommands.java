package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.CheckOffFailure;
import coop.minga.finance.checkoff.domain.Employer;
import coop.minga.finance.checkoff.domain.EmployerState;
import coop.minga.finance.checkoff.domain.EmployerTerms;
import coop.minga.finance.checkoff.store.Employers;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;

/**
 * What can be done with employers.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class EmployerCommands {
    private final Employers employers;
    private final EmployerQueries queries;
    private final EmployerTexts texts;
    private final OrganisationQueries organisations;
    private final Clock clock;

    EmployerCommands(
            Employers employers,
            EmployerQueries queries,
            EmployerTexts texts,
            OrganisationQueries organisations,
            Clock clock) {
        this.employers = employers;
        this.queries = queries;
        this.texts = texts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Records an employer, which counts in the organisation's currency.
     *
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN; the database: EMPLOYER_ID_TAKEN, EMPLOYER_CODE_TAKEN
     */
    public EmployerView create(EmployerId id, OrganisationId organisation, EmployerTerms terms, String name) {
        Currency currency = organisations.currency(organisation);
        if (employers.findByIdOptional(id.value()).isPresent()) {
            throw DomainFailure.at(CheckOffFailure.EMPLOYER_ID_TAKEN, "/id", "Choose another id, or leave it out.");
        }
        texts.begin(organisation, id);
        Employer employer =
                new Employer(id, organisation, currency, terms, sealed(organisation, id, name), clock.instant());
        employers.persistAndFlush(employer);
        return queries.view(employer);
    }

    /** @throws DomainFailure EMPLOYER_UNKNOWN, STALE; the database: EMPLOYER_CODE_TAKEN */
    public EmployerView change(EmployerId id, IfMatch ifMatch, EmployerTerms terms, String name) {
        Employer employer = queries.find(id);
        ifMatch.check(employer.version());
        employer.change(terms, sealed(employer.organisation(), id, name), clock.instant());
        employers.flush();
        return queries.view(employer);
    }

    /** @throws DomainFailure EMPLOYER_UNKNOWN, EMPLOYER_TRANSITION_ILLEGAL */
    public EmployerView become(EmployerId id, EmployerState next) {
        Employer employer = queries.find(id);
        employer.become(next, clock.instant());
        employers.flush();
        return queries.view(employer);
    }

    private String sealed(OrganisationId organisation, EmployerId id, String name) {
        return Objects.requireNonNull(texts.seal(organisation, id, Map.of(id.value(), EmployerTerms.name(name)))
                .get(id.value()));
    }
}
