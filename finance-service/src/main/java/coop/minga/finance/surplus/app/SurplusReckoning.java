package coop.minga.finance.surplus.app;

import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.dividend.DividendBasis;
import coop.minga.finance.dividend.MemberUse;
import coop.minga.finance.dividend.app.SurplusDividends;
import coop.minga.finance.dividend.app.SurplusDividends.Given;
import coop.minga.finance.dividend.app.SurplusDividends.Year;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.period.app.PeriodCloseQueries;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.statement.app.StatementQueries;
import coop.minga.finance.surplus.domain.PatronageMeasure;
import coop.minga.finance.surplus.domain.SurplusBylaw;
import coop.minga.finance.surplus.domain.SurplusFailure;
import coop.minga.finance.surplus.domain.SurplusPart;
import coop.minga.finance.surplus.domain.SurplusRun;
import coop.minga.finance.surplus.domain.SurplusStep;
import coop.minga.finance.surplus.domain.SurplusStepKind;
import coop.minga.finance.surplus.domain.Waterfall;
import coop.minga.finance.surplus.store.SurplusBylaws;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what becomes of a year's surplus, from the books as they are.
 *
 * <p>Guarantee: inside the caller's transaction; changes nothing.
 */
@ApplicationScoped
class SurplusReckoning {
    private final SurplusBylaws bylaws;
    private final PeriodCloseQueries periods;
    private final StatementQueries statements;
    private final SurplusDividends dividends;
    private final ChartQueries charts;
    private final OrganisationQueries organisations;

    SurplusReckoning(
            SurplusBylaws bylaws,
            PeriodCloseQueries periods,
            StatementQueries statements,
            SurplusDividends dividends,
            ChartQueries charts,
            OrganisationQueries organisations) {
        this.bylaws = bylaws;
        this.periods = periods;
        this.statements = statements;
        this.dividends = dividends;
        this.charts = charts;
        this.organisations = organisations;
    }

    /**
     * A year's surplus and what becomes of it.
     *
     * <p>Guarantee: the parts are the surplus; the one more than the by-law has steps is what is left over.
     */
    record Reckoned(SurplusBylaw bylaw, Money surplus, List<SurplusPart> parts) {}

    /**
     * @throws DomainFailure SURPLUS_BYLAW_MISSING, SURPLUS_YEAR_NOT_CLOSED, SURPLUS_YEAR_WITHOUT_SURPLUS,
     *     SURPLUS_RATE_ABOVE_CAP, and as the checks of {@link SurplusDividends}
     */
    Reckoned reckon(OrganisationId organisation, SurplusRun.Asked asked) {
        var year = new Year(asked.yearEndsOn(), asked.paysInto());
        dividends.checkOver(year, organisations.today(organisation));
        SurplusBylaw bylaw = bylaws.inForceOn(year.endsOn())
                .orElseThrow(() -> new DomainFailure(
                        SurplusFailure.SURPLUS_BYLAW_MISSING,
                        "Write down what the by-law says from " + year.endsOn() + " on or earlier."));
        dividends.checkPaysInto(year, bylaw.fund(), organisations.currency(organisation));
        if (!periods.isClosed(year.endsOn())) {
            throw new DomainFailure(
                    SurplusFailure.SURPLUS_YEAR_NOT_CLOSED, "Close the books up to " + year.endsOn() + " first.");
        }
        LocalDate begins = year.endsOn().plusDays(1).minusYears(1);
        Money surplus = statements.surplus(
                organisation,
                bylaw.fund(),
                begins,
                year.endsOn(),
                charts.ifNamed(AccountUse.TRANSFERS_BETWEEN_FUNDS).orElse(null));
        if (surplus.minor() <= 0) {
            throw new DomainFailure(
                    SurplusFailure.SURPLUS_YEAR_WITHOUT_SURPLUS,
                    "From " + begins + " to " + year.endsOn() + " the fund did not earn more than it spent.",
                    Map.of("surplus", Amount.of(surplus)));
        }
        return new Reckoned(bylaw, surplus, parts(organisation, bylaw, surplus, year, asked.ratePpm()));
    }

    /** What members are given, of what was reckoned: nothing of a part that came to nothing. */
    List<Given> given(SurplusBylaw bylaw, Money surplus, List<SurplusPart> parts) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < bylaw.steps().size(); i++) {
            SurplusStep step = bylaw.steps().get(i);
            long minor = parts.get(i).amountMinor();
            if (step.kind().isForMembers() && minor > 0) {
                ProductId product = step.product();
                int taxPpm = product == null ? step.taxPpm() : dividends.taxPpm(product);
                given.add(new Given(basis(step), new Money(minor, surplus.currency()), taxPpm));
            }
        }
        return given;
    }

    private List<SurplusPart> parts(
            OrganisationId organisation, SurplusBylaw bylaw, Money surplus, Year year, @Nullable Integer ratePpm) {
        List<SurplusStep> steps = bylaw.steps();
        List<@Nullable Long> months = new ArrayList<>();
        List<@Nullable Long> most = new ArrayList<>();
        checkRate(steps, ratePpm);
        for (SurplusStep step : steps) {
            Long held = step.kind().isForMembers() ? (Long) dividends.monthsMinor(basis(step), year) : null;
            months.add(held);
            most.add(held == null ? null : (Long) most(step, held, ratePpm));
        }
        List<Long> amounts = Waterfall.divide(surplus.minor(), steps, most);
        List<SurplusPart> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            parts.add(new SurplusPart(organisation, steps.get(i).kind(), months.get(i), amounts.get(i)));
        }
        parts.add(new SurplusPart(organisation, SurplusStepKind.REMAINDER, null, amounts.getLast()));
        return parts;
    }

    /** Interest by the rate of the meeting; of a refund no more than was paid. */
    private static long most(SurplusStep step, long monthsMinor, @Nullable Integer ratePpm) {
        Integer cap = step.capPpm();
        if (cap == null) {
            return monthsMinor;
        }
        return Waterfall.interest(monthsMinor, ratePpm == null ? cap : ratePpm);
    }

    private static void checkRate(List<SurplusStep> steps, @Nullable Integer ratePpm) {
        int cap = steps.stream()
                .map(SurplusStep::capPpm)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
        if (ratePpm != null && ratePpm > cap) {
            throw DomainFailure.at(
                    SurplusFailure.SURPLUS_RATE_ABOVE_CAP,
                    "/interestOnSharesPercent",
                    "The by-law lets shares earn at most " + SurplusBylawView.percent(cap) + " percent.");
        }
    }

    private static DividendBasis basis(SurplusStep step) {
        ProductId product = step.product();
        PatronageMeasure measure = step.measure();
        return product == null
                ? DividendBasis.of(
                        switch (Objects.requireNonNull(measure)) {
                            case LOAN_INTEREST_PAID -> MemberUse.LOAN_INTEREST_PAID;
                            case DUES_PAID -> MemberUse.DUES_PAID;
                        })
                : DividendBasis.of(product);
    }
}
