package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.DividendBasis;
import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.domain.DividendFailure;
import coop.minga.finance.dividend.domain.DividendPart;
import coop.minga.finance.dividend.domain.DividendRun;
import coop.minga.finance.dividend.domain.DividendState;
import coop.minga.finance.dividend.domain.DividendTerms;
import coop.minga.finance.dividend.domain.Holding;
import coop.minga.finance.dividend.domain.PayingProduct;
import coop.minga.finance.dividend.store.DividendLines;
import coop.minga.finance.dividend.store.DividendRuns;
import coop.minga.finance.dividend.store.YearHoldings;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.app.ResolutionQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with runs of dividends.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; none books anything.
 */
@ApplicationScoped
public class DividendCommands {
    private static final String SURPLUS = "SURPLUS";

    private final DividendRuns runs;
    private final DividendLines lines;
    private final DividendDrafts drafts;
    private final DividendQueries queries;
    private final YearHoldings holdings;
    private final ResolutionQueries resolutions;
    private final OrganisationQueries organisations;
    private final Clock clock;

    DividendCommands(
            DividendRuns runs,
            DividendLines lines,
            DividendDrafts drafts,
            DividendQueries queries,
            YearHoldings holdings,
            ResolutionQueries resolutions,
            OrganisationQueries organisations,
            Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.drafts = drafts;
        this.queries = queries;
        this.holdings = holdings;
        this.resolutions = resolutions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What is asked for one product.
     *
     * <p>Guarantee: none; {@link #draft} checks it.
     *
     * @param ratePpm or {@code total}
     */
    public record Asked(
            ProductId product,
            @Nullable Integer ratePpm,
            @Nullable Amount total) {}

    /**
     * A run to be.
     *
     * <p>Guarantee: none; {@link #draft} checks it.
     */
    public record NewRun(
            DividendRunId id, ResolutionId resolution, LocalDate yearEndsOn, ProductId paysInto, List<Asked> parts) {}

    /**
     * Reckons what everybody is given, for a second person to look at.
     *
     * @throws DomainFailure RESOLUTION_NOT_YET_KNOWN, RESOLUTION_OF_OTHER_KIND, RESOLUTION_NOT_IN_FORCE, and most of
     *     {@link DividendFailure}; the database: the id or the year taken
     */
    public DividendRunView draft(Caller caller, OrganisationId organisation, NewRun asked) {
        resolutions.requireInForce(organisation, asked.resolution(), SURPLUS);
        DividendRun.checkYear(asked.yearEndsOn(), organisations.today(organisation));
        PayingProduct into = payingInto(asked.paysInto());
        List<DividendTerms> given = new ArrayList<>();
        Set<ProductId> named = new HashSet<>();
        for (int i = 0; i < asked.parts().size(); i++) {
            String pointer = "/parts/" + i;
            Asked part = asked.parts().get(i);
            given.add(terms(part, into, pointer));
            if (!named.add(part.product())) {
                throw DomainFailure.at(
                        DividendFailure.DIVIDEND_PRODUCT_TWICE, pointer + "/product", "Name each product once.");
            }
        }
        drafts.keep(
                caller,
                organisation,
                new DividendDrafts.Head(asked.id(), asked.resolution(), asked.yearEndsOn(), asked.paysInto(), false),
                given);
        return queries.get(asked.id());
    }

    /**
     * Lets it be paid, as it was shown.
     *
     * @throws DomainFailure DIVIDEND_RUN_UNKNOWN, DIVIDEND_OF_SURPLUS, DIVIDEND_TRANSITION_ILLEGAL,
     *     DIVIDEND_MAKER_IS_CHECKER, DIVIDEND_OUTDATED, RESOLUTION_NOT_IN_FORCE
     */
    public DividendRunView approve(Caller caller, OrganisationId organisation, DividendRunId id) {
        approve(caller, organisation, decidedHere(id));
        return queries.get(id);
    }

    void approve(Caller caller, OrganisationId organisation, DividendRun run) {
        run.approve(caller.subject(), clock.instant());
        resolutions.requireInForce(organisation, run.resolution(), SURPLUS);
        for (DividendPart part : run.parts()) {
            Map<UUID, List<Long>> now = holdings.of(part.basis(), run.yearEndsOn(), run.paysInto()).stream()
                    .collect(Collectors.toMap(Holding::key, Holding::monthEndMinor));
            if (!now.equals(lines.months(run.id(), part.basis()))) {
                throw new DomainFailure(
                        DividendFailure.DIVIDEND_OUTDATED,
                        "Something was recorded for that year since. Withdraw the run and make a new one.",
                        part.basis().product() == null
                                ? Map.of()
                                : Map.of("product", part.basis().product().value()));
            }
        }
        runs.flush();
    }

    /** @throws DomainFailure DIVIDEND_RUN_UNKNOWN, DIVIDEND_OF_SURPLUS, DIVIDEND_TRANSITION_ILLEGAL */
    public DividendRunView withdraw(DividendRunId id) {
        withdraw(decidedHere(id));
        return queries.get(id);
    }

    void withdraw(DividendRun run) {
        run.become(DividendState.WITHDRAWN, clock.instant());
        runs.flush();
    }

    private DividendRun decidedHere(DividendRunId id) {
        DividendRun run = alone(id);
        if (run.isOfSurplus()) {
            throw new DomainFailure(
                    DividendFailure.DIVIDEND_OF_SURPLUS, "Approve or withdraw the run of the surplus of the same id.");
        }
        return run;
    }

    /** Under the row's lock, so that of two who decide at once the second sees what the first decided. */
    DividendRun alone(DividendRunId id) {
        return runs.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(DividendQueries::unknown);
    }

    private DividendTerms terms(Asked asked, PayingProduct into, String pointer) {
        PayingProduct product = require(asked.product(), pointer + "/product");
        if (product.earnsInterest()) {
            throw DomainFailure.at(
                    DividendFailure.DIVIDEND_PRODUCT_EARNS_INTEREST,
                    pointer + "/product",
                    "What earns each night is not given a dividend besides.");
        }
        if (!product.currency().equals(into.currency())) {
            throw DomainFailure.at(
                    DividendFailure.DIVIDEND_CURRENCIES_MIXED,
                    pointer + "/product",
                    "It counts in " + product.currency() + ", and is paid in " + into.currency() + ".");
        }
        if ((asked.ratePpm() == null) == (asked.total() == null)) {
            throw DomainFailure.at(
                    DividendFailure.DIVIDEND_RATE_OR_TOTAL, pointer, "Name either annualRatePercent or total.");
        }
        return new DividendTerms(
                DividendBasis.of(product.id()),
                asked.ratePpm(),
                total(asked.total(), product, pointer),
                product.taxPpm());
    }

    private static @Nullable Money total(@Nullable Amount amount, PayingProduct product, String pointer) {
        if (amount == null) {
            return null;
        }
        try {
            Money total = amount.toMoney();
            if (total.minor() > 0 && total.currency().equals(product.currency())) {
                return total;
            }
        } catch (IllegalArgumentException malformed) {
            throw malformed(product, pointer);
        }
        throw malformed(product, pointer);
    }

    private static DomainFailure malformed(PayingProduct product, String pointer) {
        return DomainFailure.at(
                DividendFailure.DIVIDEND_TOTAL_MALFORMED,
                pointer + "/total",
                "Write a decimal string of more than zero in " + product.currency() + ".");
    }

    PayingProduct payingInto(ProductId id) {
        PayingProduct into = require(id, "/paysInto");
        if (into.isShares()) {
            throw DomainFailure.at(
                    DividendFailure.DIVIDEND_PAID_INTO_SHARES, "/paysInto", "Name a product of savings or deposits.");
        }
        return into;
    }

    PayingProduct require(ProductId id, String pointer) {
        return holdings.product(id)
                .orElseThrow(() -> DomainFailure.at(
                        DividendFailure.DIVIDEND_PRODUCT_UNKNOWN, pointer, "You have no product of this id."));
    }
}
