package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.dues.domain.DuesPeriod;
import coop.minga.finance.dues.domain.DuesPlan;
import coop.minga.finance.dues.domain.DuesPlanVersion;
import coop.minga.finance.dues.domain.DuesScope;
import coop.minga.finance.dues.domain.DuesTerms;
import coop.minga.finance.dues.store.DuesPlanVersions;
import coop.minga.finance.dues.store.DuesPlans;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * What can be done with dues plans.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; nothing that was decided is changed.
 */
@ApplicationScoped
public class DuesPlanCommands {
    private final DuesPlans plans;
    private final DuesPlanVersions versions;
    private final DuesPlanQueries queries;
    private final OrganisationQueries organisations;
    private final Clock clock;

    DuesPlanCommands(
            DuesPlans plans,
            DuesPlanVersions versions,
            DuesPlanQueries queries,
            OrganisationQueries organisations,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.queries = queries;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A plan to be. */
    public record NewPlan(DuesPlanId id, String code, String name, DuesScope scope, DuesPeriod period, int dueDays) {}

    /**
     * Makes a plan with its first rates, in the organisation's currency.
     *
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, DUES_PLAN_CODE_MALFORMED; the database: an id or code taken
     */
    public DuesPlanView create(Caller caller, NewPlan wanted, Function<Currency, DuesTerms> terms) {
        var organisation = new OrganisationId(caller.organisation());
        DuesPlan plan = new DuesPlan(
                wanted.id(),
                organisation,
                wanted.code(),
                wanted.name(),
                wanted.scope(),
                wanted.period(),
                organisations.currency(organisation),
                wanted.dueDays(),
                clock.instant());
        plans.persistAndFlush(plan);
        return add(caller, plan, 1, terms);
    }

    /** @throws DomainFailure DUES_PLAN_UNKNOWN; the database: DUES_PLAN_VERSION_RACED */
    public DuesPlanView decide(Caller caller, DuesPlanId id, Function<Currency, DuesTerms> terms) {
        DuesPlan plan = queries.find(id);
        return add(caller, plan, versions.of(List.of(id)).size() + 1, terms);
    }

    private DuesPlanView add(Caller caller, DuesPlan plan, int number, Function<Currency, DuesTerms> terms) {
        versions.persistAndFlush(new DuesPlanVersion(
                UuidV7.next(clock),
                plan.organisation(),
                plan.id(),
                number,
                terms.apply(plan.currency()),
                caller.subject(),
                clock.instant()));
        return queries.get(plan.id());
    }

    /**
     * Refuses an amount in another currency than the books.
     *
     * @throws DomainFailure DUES_CURRENCY_NOT_OF_BOOKS
     */
    public static void requireOfBooks(Currency amount, Currency books, String pointer) {
        if (!amount.equals(books)) {
            throw DomainFailure.at(
                    DuesFailure.DUES_CURRENCY_NOT_OF_BOOKS, pointer, "The books are kept in " + books + ".");
        }
    }
}
