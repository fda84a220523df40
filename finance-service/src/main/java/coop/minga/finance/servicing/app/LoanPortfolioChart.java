package coop.minga.finance.servicing.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.servicing.app.LoanAgeQueries.Scope;
import coop.minga.finance.servicing.domain.LoanArrearsAge;
import coop.minga.finance.servicing.store.LoanStandings.At;
import coop.minga.platform.chart.ColumnChart;
import coop.minga.platform.chart.ColumnChart.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ages of all loans to look at.
 *
 * <p>Guarantee: the figures of the portfolio of that day, in the organisation's own currency.
 */
@ApplicationScoped
public class LoanPortfolioChart {
    private final LoanPortfolioQueries portfolio;
    private final LoanAgeQueries ages;
    private final OrganisationQueries organisations;

    LoanPortfolioChart(LoanPortfolioQueries portfolio, LoanAgeQueries ages, OrganisationQueries organisations) {
        this.portfolio = portfolio;
        this.ages = ages;
        this.organisations = organisations;
    }

    /** Today and by what is known now if not said. */
    public ColumnChart of(OrganisationId organisation, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        At at = portfolio.at(organisation, asOf, knownAt);
        Currency currency = organisations.currency(organisation);
        List<BigDecimal> owed = ages.ages(new Scope(organisation, currency, null, at.asOf(), at.knownAt())).stream()
                .map(each -> BigDecimal.valueOf(each.minor(), currency.getDefaultFractionDigits()))
                .toList();
        return new ColumnChart(
                "Loans by days late, " + at.asOf(),
                currency.getCurrencyCode(),
                Arrays.stream(LoanArrearsAge.values())
                        .map(LoanPortfolioChart::label)
                        .toList(),
                List.of(new Part("principal owed", owed)));
    }

    private static String label(LoanArrearsAge age) {
        return switch (age) {
            case NOT_LATE -> "not late";
            case OVER_360 -> "over 360";
            case DAYS_1_30, DAYS_31_60, DAYS_61_90, DAYS_91_180, DAYS_181_360 ->
                age.fromDays() + "–" + age.throughDays();
        };
    }
}
