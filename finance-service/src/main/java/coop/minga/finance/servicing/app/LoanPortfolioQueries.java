package coop.minga.finance.servicing.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.servicing.app.LoanPortfolioView.AtRisk;
import coop.minga.finance.servicing.app.LoanPortfolioView.Figure;
import coop.minga.finance.servicing.app.LoanPortfolioView.OfAge;
import coop.minga.finance.servicing.app.LoanPortfolioView.OfCurrency;
import coop.minga.finance.servicing.app.LoanPortfolioView.WrittenOff;
import coop.minga.finance.servicing.domain.LoanArrearsAge;
import coop.minga.finance.servicing.domain.LoanStanding;
import coop.minga.finance.servicing.domain.PaidOutLoan;
import coop.minga.finance.servicing.store.LoanStandings;
import coop.minga.finance.servicing.store.LoanStandings.At;
import coop.minga.finance.servicing.store.LoanStandings.Sum;
import coop.minga.finance.servicing.store.WriteOffSums;
import coop.minga.platform.money.Amount;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about all loans together.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; the figures and the lists they
 * name are reckoned by the same statement.
 */
@ApplicationScoped
public class LoanPortfolioQueries {
    private static final List<Integer> BEYOND = List.of(1, 30, 60, 90, 180);
    private static final int COVERED_BEYOND = 30;
    private static final String LISTED = """
            ? in (select s.loan_id from finance.loan_standings(?, ?, ?) s
                  where s.days_late between ? and ? or (? and s.state = 'RESTRUCTURED'))""";

    private final LoanStandings standings;
    private final WriteOffSums writeOffs;
    private final ChartQueries charts;
    private final LedgerAccountQueries accounts;
    private final OrganisationQueries organisations;
    private final Lists lists;
    private final Clock clock;

    LoanPortfolioQueries(
            LoanStandings standings,
            WriteOffSums writeOffs,
            ChartQueries charts,
            LedgerAccountQueries accounts,
            OrganisationQueries organisations,
            Lists lists,
            Clock clock) {
        this.standings = standings;
        this.writeOffs = writeOffs;
        this.charts = charts;
        this.accounts = accounts;
        this.organisations = organisations;
        this.lists = lists;
        this.clock = clock;
    }

    /** Which day, by what was known when; today and now if not said. */
    public At at(OrganisationId organisation, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new At(
                organisation,
                asOf == null ? organisations.today(organisation) : asOf,
                knownAt == null ? clock.instant() : knownAt);
    }

    /** At the end of a day, by what was known at an instant; now if null. */
    public LoanPortfolioView portfolio(OrganisationId organisation, LocalDate asOf, @Nullable Instant knownAt) {
        return portfolio(at(organisation, asOf, knownAt));
    }

    /** Loans of which something is owed: of one age, or at risk beyond so many days, or all of them; of one fund, or all. */
    public Page<LoanArrearView> list(
            PageParameters page,
            At at,
            @Nullable FundId fund,
            @Nullable LoanArrearsAge age,
            @Nullable Integer atRiskBeyond) {
        Page<PaidOutLoan> found = lists.page(
                PaidOutLoan.class,
                LoanArrearSort.CREATED_AT,
                page,
                (criteria, row) -> {
                    Predicate owed = listed(criteria, row, at, age, atRiskBeyond);
                    return fund == null ? List.of(owed) : List.of(owed, criteria.equal(row.get("fund"), fund.value()));
                },
                LoanArrearSort::valueOf,
                each -> each.id().value());
        Map<LoanId, LoanStanding> of = standings
                .of(at, found.items().stream().map(PaidOutLoan::id).toList())
                .stream()
                .collect(Collectors.toMap(LoanStanding::loan, Function.identity()));
        return found.map(each -> LoanArrearView.of(Objects.requireNonNull(of.get(each.id()))));
    }

    public LoanPortfolioView portfolio(At at) {
        List<LoanArrearsAge> ages = List.of(LoanArrearsAge.values());
        Map<Currency, List<Sum>> byAge = byCurrency(standings.sums(
                at,
                ages.stream().map(LoanArrearsAge::fromDays).toList(),
                ages.stream().map(LoanArrearsAge::throughDays).toList(),
                false));
        Map<Currency, List<Sum>> atRisk = byCurrency(standings.sums(
                at,
                BEYOND.stream().map(each -> each + 1).toList(),
                Collections.nCopies(BEYOND.size(), Integer.MAX_VALUE),
                true));
        Map<Currency, WrittenOff> writtenOff = writtenOff(at, byAge);
        return new LoanPortfolioView(
                at.asOf(),
                at.knownAt(),
                writtenOff.keySet().stream()
                        .sorted(Comparator.comparing(Currency::getCurrencyCode))
                        .map(each -> of(
                                at,
                                each,
                                byAge.getOrDefault(each, List.of()),
                                atRisk.getOrDefault(each, List.of()),
                                Objects.requireNonNull(writtenOff.get(each))))
                        .toList());
    }

    /** For each currency in which something is owed, or was lost in the year. */
    private Map<Currency, WrittenOff> writtenOff(At at, Map<Currency, List<Sum>> byAge) {
        LocalDate first = at.asOf().minusYears(1).plusDays(1);
        Map<Currency, WriteOffSums.Sum> lost = writeOffs.from(first, at);
        Map<Currency, List<Sum>> before = byCurrency(standings.sums(
                new At(at.organisation(), first.minusDays(1), at.knownAt()),
                List.of(0),
                List.of(Integer.MAX_VALUE),
                false));
        return Stream.concat(byAge.keySet().stream(), lost.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), currency -> {
                    WriteOffSums.Sum sum = lost.getOrDefault(currency, WriteOffSums.Sum.NOTHING);
                    long average = (outstanding(before, currency) + outstanding(byAge, currency)) / 2;
                    return new WrittenOff(
                            new Figure(
                                    Amount.of(sum.minor(), currency),
                                    sum.loans(),
                                    "/api/v1/loan-write-offs?effectiveFrom=" + first + "&effectiveThrough=" + at.asOf()
                                            + "&knownAt=" + at.knownAt()),
                            Amount.of(average, currency),
                            average == 0 ? null : percent(sum.minor(), average));
                }));
    }

    private static long outstanding(Map<Currency, List<Sum>> sums, Currency currency) {
        return sums.getOrDefault(currency, List.of()).stream()
                .mapToLong(Sum::outstandingMinor)
                .sum();
    }

    private static Map<Currency, List<Sum>> byCurrency(List<Sum> sums) {
        return sums.stream().collect(Collectors.groupingBy(Sum::currency));
    }

    private OfCurrency of(At at, Currency currency, List<Sum> byAge, List<Sum> atRisk, WrittenOff writtenOff) {
        long outstanding = byAge.stream().mapToLong(Sum::outstandingMinor).sum();
        long loans = byAge.stream().mapToLong(Sum::loans).sum();
        List<AtRisk> risks = BEYOND.stream()
                .map(beyond -> atRisk(at, currency, beyond, find(atRisk, beyond + 1, currency), outstanding))
                .toList();
        long allowance = allowance(at, currency);
        long covered = find(atRisk, COVERED_BEYOND + 1, currency).outstandingMinor();
        return new OfCurrency(
                new Figure(Amount.of(outstanding, currency), loans, link(at, "")),
                risks,
                Arrays.stream(LoanArrearsAge.values())
                        .map(age -> age(at, currency, age, find(byAge, age.fromDays(), currency)))
                        .toList(),
                Amount.of(allowance, currency),
                covered == 0 ? null : percent(allowance, covered),
                writtenOff);
    }

    private static AtRisk atRisk(At at, Currency currency, int beyond, Sum sum, long outstanding) {
        return new AtRisk(
                beyond,
                new Figure(
                        Amount.of(sum.outstandingMinor(), currency),
                        sum.loans(),
                        link(at, "atRiskBeyond=" + beyond + "&")),
                percent(sum.outstandingMinor(), outstanding));
    }

    private static OfAge age(At at, Currency currency, LoanArrearsAge age, Sum sum) {
        return new OfAge(
                age,
                new Figure(Amount.of(sum.outstandingMinor(), currency), sum.loans(), link(at, "age=" + age + "&")),
                Amount.of(sum.lateMinor(), currency));
    }

    /** What is provided makes an asset negative. */
    private long allowance(At at, Currency currency) {
        LedgerAccountId account = charts.accountFor(AccountUse.LOAN_LOSS_ALLOWANCE);
        Amount held = accounts.balance(account, at.asOf(), at.knownAt()).balance();
        return held.currency().equals(currency.getCurrencyCode())
                ? -held.toMoney().minor()
                : 0;
    }

    private static Predicate listed(
            CriteriaBuilder builder,
            Root<PaidOutLoan> row,
            At at,
            @Nullable LoanArrearsAge age,
            @Nullable Integer atRiskBeyond) {
        var criteria = (HibernateCriteriaBuilder) builder;
        int from = Math.max(age == null ? 0 : age.fromDays(), atRiskBeyond == null ? 0 : atRiskBeyond + 1);
        return criteria.isTrue(criteria.sql(
                LISTED,
                Boolean.class,
                row.get("id"),
                criteria.value(at.organisation().value()),
                criteria.value(at.asOf()),
                criteria.value(at.knownAt()),
                criteria.value(from),
                criteria.value(age == null ? Integer.MAX_VALUE : age.throughDays()),
                criteria.value(age == null && atRiskBeyond != null)));
    }

    private static Sum find(List<Sum> sums, int fromDays, Currency currency) {
        return sums.stream()
                .filter(each -> each.fromDays() == fromDays)
                .findFirst()
                .orElse(new Sum(currency, fromDays, 0, 0, 0, 0));
    }

    private static String link(At at, String which) {
        return "/api/v1/loan-arrears?" + which + "asOf=" + at.asOf() + "&knownAt=" + at.knownAt();
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? "0.00"
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
