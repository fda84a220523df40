package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.guarantee.app.GuarantorShare;
import coop.minga.finance.guarantee.app.GuarantorShareQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.revolvingfund.app.FundWarningsView.ItemKind;
import coop.minga.finance.revolvingfund.app.FundWarningsView.ItemView;
import coop.minga.finance.revolvingfund.app.FundWarningsView.SideView;
import coop.minga.finance.revolvingfund.app.FundWarningsView.SignView;
import coop.minga.finance.revolvingfund.domain.FundDemand;
import coop.minga.finance.revolvingfund.domain.FundWarning;
import coop.minga.finance.revolvingfund.domain.WarningSign;
import coop.minga.finance.revolvingfund.store.FundDemands;
import coop.minga.finance.servicing.app.AgedLoans;
import coop.minga.finance.servicing.app.LoanAgeQueries;
import coop.minga.finance.servicing.app.LoanAgeQueries.Scope;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a revolving fund may come into distress.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class FundWarningQueries {
    private static final int BEYOND_DAYS = 30;
    private static final int NEXT_DAYS = 30;
    private static final int FEW = 5;

    private final RevolvingFundQueries funds;
    private final LoanAgeQueries loans;
    private final GuarantorShareQueries guarantors;
    private final FundDemands demands;
    private final OrganisationQueries organisations;
    private final Clock clock;

    FundWarningQueries(
            RevolvingFundQueries funds,
            LoanAgeQueries loans,
            GuarantorShareQueries guarantors,
            FundDemands demands,
            OrganisationQueries organisations,
            Clock clock) {
        this.funds = funds;
        this.loans = loans;
        this.guarantors = guarantors;
        this.demands = demands;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Every sign at the end of a day, by what was known at an instant.
     *
     * @param asOf today if null
     * @param knownAt now if null
     * @param thresholds in percent; the usual one of a sign that has none
     * @throws DomainFailure REVOLVING_FUND_UNKNOWN, ACCOUNT_FOR_USE_MISSING
     */
    public FundWarningsView warnings(
            OrganisationId organisation,
            FundId fund,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            Map<WarningSign, Integer> thresholds) {
        LocalDate day = asOf == null ? organisations.today(organisation) : asOf;
        Instant known = knownAt == null ? clock.instant() : knownAt;
        FundFiguresView figures = funds.figures(fund, day, known);
        var asked = new Asked(
                new Scope(organisation, figures.cash().toMoney().currency(), fund, day, known), figures, thresholds);
        List<SignView> signs = Stream.of(
                        Stream.of(loansAtRisk(asked)), guarantors(asked).stream(), Stream.of(cash(asked)))
                .flatMap(each -> each)
                .toList();
        return new FundWarningsView(
                fund.value(),
                day,
                known,
                signs.stream().filter(SignView::raised).count(),
                signs);
    }

    private record Asked(Scope scope, FundFiguresView figures, Map<WarningSign, Integer> thresholds) {
        Currency currency() {
            return scope.currency();
        }

        SideView side(long minor, @Nullable String list, List<ItemView> items) {
            return new SideView(Amount.of(minor, currency()), list, items);
        }

        SignView sign(WarningSign sign, SideView part, SideView whole) {
            int threshold = thresholds.getOrDefault(sign, sign.usualPercent());
            var warning = new FundWarning(
                    sign,
                    part.amount().toMoney().minor(),
                    whole.amount().toMoney().minor(),
                    threshold);
            return new SignView(
                    sign,
                    warning.percent().map(BigDecimal::toPlainString).orElse(null),
                    threshold,
                    sign.isLeast(),
                    warning.isRaised(),
                    part,
                    whole);
        }
    }

    private SignView loansAtRisk(Asked asked) {
        List<SideView> sides = loans.atRiskAndAll(asked.scope(), BEYOND_DAYS).stream()
                .map(each -> side(asked, each))
                .toList();
        return asked.sign(WarningSign.LOANS_AT_RISK, sides.getFirst(), sides.getLast());
    }

    private List<SignView> guarantors(Asked asked) {
        Scope scope = asked.scope();
        List<GuarantorShare> all = guarantors.of(
                scope.organisation(),
                new FundId(asked.figures().fund()),
                asked.currency(),
                scope.asOf(),
                scope.knownAt());
        SideView whole = guaranteed(asked, all);
        return List.of(
                asked.sign(
                        WarningSign.GUARANTORS_FEW,
                        guaranteed(asked, all.stream().limit(FEW).toList()),
                        whole),
                asked.sign(
                        WarningSign.GUARANTORS_LATE,
                        guaranteed(
                                asked,
                                all.stream().filter(GuarantorShare::isLate).toList()),
                        whole));
    }

    private SignView cash(Asked asked) {
        Scope scope = asked.scope();
        FundId fund = new FundId(asked.figures().fund());
        List<FundDemand> all = Stream.concat(
                        demands.loans(fund, asked.currency(), scope.asOf(), scope.knownAt()).stream(),
                        demands
                                .pending(
                                        fund,
                                        asked.currency(),
                                        funds.money(),
                                        scope.asOf().plusDays(NEXT_DAYS),
                                        scope.knownAt())
                                .stream())
                .toList();
        return asked.sign(
                WarningSign.CASH_SHORT,
                new SideView(
                        asked.figures().cash(),
                        "/api/v1/revolving-funds/" + fund.value() + "/figures?asOf=" + scope.asOf() + "&knownAt="
                                + scope.knownAt(),
                        List.of()),
                asked.side(
                        all.stream().mapToLong(FundDemand::minor).reduce(0, Math::addExact),
                        null,
                        all.stream()
                                .map(each -> new ItemView(
                                        ItemKind.valueOf(each.kind().name()),
                                        each.id(),
                                        Amount.of(each.minor(), asked.currency())))
                                .toList()));
    }

    private static SideView side(Asked asked, AgedLoans loans) {
        return asked.side(loans.minor(), loans.list(), List.of());
    }

    private static SideView guaranteed(Asked asked, List<GuarantorShare> shares) {
        return asked.side(
                shares.stream().mapToLong(GuarantorShare::minor).reduce(0, Math::addExact),
                null,
                shares.stream()
                        .map(each -> new ItemView(
                                ItemKind.GUARANTOR,
                                each.guarantor().value(),
                                Amount.of(each.minor(), asked.currency())))
                        .toList());
    }
}
