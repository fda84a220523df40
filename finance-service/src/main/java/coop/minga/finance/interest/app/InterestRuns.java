package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.EarningProduct;
import coop.minga.finance.interest.domain.InterestFailure;
import coop.minga.finance.interest.store.EarningProducts;
import coop.minga.finance.interest.store.InterestReckoning;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Accrues interest up to a day, product by product.
 *
 * <p>Guarantee: as many runs as you like leave what one would have left; a day is accrued once.
 */
@ApplicationScoped
public class InterestRuns {
    private static final String ACTION = "POST /api/v1/interest-runs";

    /** So that a request ends well within its transaction's time; the night takes as long as it takes. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final EarningProducts products;
    private final InterestReckoning reckoning;
    private final InterestSteps steps;
    private final OrganisationQueries organisations;
    private final Clock clock;

    InterestRuns(
            EarningProducts products,
            InterestReckoning reckoning,
            InterestSteps steps,
            OrganisationQueries organisations,
            Clock clock) {
        this.products = products;
        this.reckoning = reckoning;
        this.steps = steps;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Runs up to a day, yesterday if none is named, inside the caller's transaction; says whether that took too long to be
     * done at once.
     *
     * @throws DomainFailure INTEREST_DAY_NOT_OVER, ACCOUNT_FOR_USE_MISSING, what refuses an entry
     */
    public InterestRunView run(Caller caller, OrganisationId organisation, @Nullable LocalDate through) {
        var author = Author.of(caller, ACTION);
        LocalDate day = dayOver(organisation, through);
        Instant until = clock.instant().plus(LONGEST);
        List<InterestRunView.OfProduct> views = new ArrayList<>();
        for (EarningProduct product : products.all()) {
            List<Step> taken = take(() -> steps.next(author, organisation, product.id(), day), until);
            EarningProduct now = products.of(product.id()).orElse(product);
            views.add(InterestRunView.OfProduct.ran(now, taken));
        }
        return new InterestRunView(false, day, views);
    }

    /**
     * What a run would book for the posting period that is open, without booking it.
     *
     * @throws DomainFailure INTEREST_DAY_NOT_OVER
     */
    public InterestRunView preview(OrganisationId organisation, @Nullable LocalDate through) {
        LocalDate day = dayOver(organisation, through);
        List<InterestRunView.OfProduct> views = new ArrayList<>();
        for (EarningProduct product : products.all()) {
            LocalDate last = day.isBefore(product.periodThrough()) ? day : product.periodThrough();
            long accrued = product.nextDay().isAfter(last)
                    ? product.bookedMinor()
                    : reckoning.soFar(organisation, product, last);
            views.add(InterestRunView.OfProduct.wouldRun(product, last, accrued, last.equals(day)));
        }
        return new InterestRunView(true, day, views);
    }

    private List<Step> take(Supplier<Step> next, Instant until) {
        List<Step> taken = new ArrayList<>();
        while (clock.instant().isBefore(until)) {
            taken.add(next.get());
            if (taken.getLast().kind() == Step.Kind.NOTHING_LEFT) {
                break;
            }
        }
        return taken;
    }

    private LocalDate dayOver(OrganisationId organisation, @Nullable LocalDate through) {
        LocalDate yesterday = organisations.today(organisation).minusDays(1);
        if (through != null && through.isAfter(yesterday)) {
            throw DomainFailure.at(
                    InterestFailure.INTEREST_DAY_NOT_OVER,
                    "/through",
                    "The last day that is over is " + yesterday + ".");
        }
        return through == null ? yesterday : through;
    }
}
