package coop.minga.finance.ratio.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.ratio.domain.Pearls;
import coop.minga.finance.ratio.domain.Taken;
import coop.minga.finance.ratio.store.BookFigures;
import coop.minga.finance.ratio.store.BookFigures.Ground;
import coop.minga.finance.servicing.app.AgedLoans;
import coop.minga.finance.servicing.app.LoanAgeQueries;
import coop.minga.finance.servicing.app.LoanAgeQueries.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about financial ratios.
 *
 * <p>Guarantee: answers only from the caller's organisation, in its own currency, inside the caller's transaction.
 */
@ApplicationScoped
public class FinancialRatioQueries {
    /** Beyond these days a loan is late by a month, and by twelve. */
    private static final int A_MONTH = 30;

    private static final int TWELVE_MONTHS = 360;

    private final BookFigures figures;
    private final LoanAgeQueries loans;
    private final ChartQueries chart;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Clock clock;

    FinancialRatioQueries(
            BookFigures figures,
            LoanAgeQueries loans,
            ChartQueries chart,
            MemberQueries members,
            OrganisationQueries organisations,
            Clock clock) {
        this.figures = figures;
        this.loans = loans;
        this.chart = chart;
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * All ratios at the end of a day, by what was known at an instant.
     *
     * @param asOf today if null
     * @param knownAt now if null
     */
    public FinancialRatiosView ratios(
            OrganisationId organisation, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        LocalDate day = asOf == null ? organisations.today(organisation) : asOf;
        Instant known = knownAt == null ? clock.instant() : knownAt;
        LocalDate before = day.minusYears(1);
        Currency currency = organisations.currency(organisation);
        var ground = new Ground(currency, named(), knownAt);
        List<AgedLoans> ages = loans.ages(new Scope(organisation, currency, null, day, known));
        var pearls = new Pearls(
                figures.held(ground, day),
                figures.held(ground, before),
                figures.spent(ground, before.plusDays(1), day),
                late(ages, A_MONTH, TWELVE_MONTHS),
                late(ages, TWELVE_MONTHS, Integer.MAX_VALUE),
                knownAt == null ? members.countOn(day) : null,
                knownAt == null ? members.countOn(before) : null);
        return FinancialRatiosView.of(day, known, currency, pearls.all());
    }

    private Map<LedgerAccountId, Set<String>> named() {
        Map<LedgerAccountId, Set<String>> named = new HashMap<>();
        chart.uses().forEach((use, account) -> named.computeIfAbsent(account, each -> new HashSet<>())
                .add(use.name()));
        return named;
    }

    private static List<Taken.Loans> late(List<AgedLoans> ages, int beyondDays, int throughDays) {
        return ages.stream()
                .filter(each -> each.fromDays() > beyondDays && each.fromDays() <= throughDays)
                .map(each -> new Taken.Loans(each.minor(), each.loans(), each.list()))
                .toList();
    }
}
