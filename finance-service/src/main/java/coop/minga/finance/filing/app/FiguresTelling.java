package coop.minga.finance.filing.app;

import coop.minga.finance.filing.FilingId;
import coop.minga.finance.filing.domain.FiguresTold;
import coop.minga.finance.filing.store.ToldFigures;
import coop.minga.finance.filing.store.ToldFigures.Telling;
import coop.minga.finance.filing.store.ToldFigures.Turn;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.ratio.app.FinancialRatioQueries;
import coop.minga.finance.ratio.app.FinancialRatiosView;
import coop.minga.finance.ratio.app.FinancialRatiosView.RatioView;
import coop.minga.finance.ratio.app.FinancialRatiosView.SideView;
import coop.minga.finance.servicing.LoansLookedAfter;
import coop.minga.finance.servicing.app.LoanBand;
import coop.minga.finance.servicing.app.LoanBandQueries;
import coop.minga.finance.servicing.app.LoanPortfolioQueries;
import coop.minga.finance.servicing.app.LoanPortfolioView;
import coop.minga.finance.servicing.app.LoanPortfolioView.OfCurrency;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what loans and books come to at the end of a day, and has it told.
 *
 * <p>Guarantee: inside the caller's transaction, alone with what is told of the organisation; the organisation's own currency
 * is always told, another once loans were owed in it.
 */
@ApplicationScoped
public class FiguresTelling {
    private final ToldFigures told;
    private final LoanBandQueries loans;
    private final LoanPortfolioQueries portfolio;
    private final FinancialRatioQueries ratios;
    private final Event<FiguresTold> tellings;
    private final Clock clock;

    FiguresTelling(
            ToldFigures told,
            LoanBandQueries loans,
            LoanPortfolioQueries portfolio,
            FinancialRatioQueries ratios,
            Event<FiguresTold> tellings,
            Clock clock) {
        this.told = told;
        this.loans = loans;
        this.portfolio = portfolio;
        this.ratios = ratios;
        this.tellings = tellings;
        this.clock = clock;
    }

    /** What is answered of a day, by what is known now. */
    record Answered(OrganisationId organisation, LoanPortfolioView portfolio, FinancialRatiosView ratios) {
        LocalDate asOf() {
            return portfolio.asOf();
        }

        /** Whatever is in either of them was known then. */
        Instant knownAt() {
            return ratios.knownAt();
        }
    }

    Answered answer(OrganisationId organisation, LocalDate asOf) {
        LoanPortfolioView lent = portfolio.portfolio(organisation, asOf, null);
        return new Answered(organisation, lent, ratios.ratios(organisation, asOf, null));
    }

    /** To be told: nobody else tells of the organisation until the commit, so that a later version knows no less. */
    Answered answerInTurn(OrganisationId organisation, LocalDate asOf) {
        told.takeTurn(organisation);
        return answer(organisation, asOf);
    }

    /** Unless that day, or a later one, was told of. */
    void tellOnce(OrganisationId organisation, LocalDate day) {
        told.takeTurn(organisation);
        if (!told.isTold(day)) {
            tell(answer(organisation, day), null);
        }
    }

    /** Again, for something may have been posted since; whoever asked for the run waits for it. */
    void tellAgain(@Observes LoansLookedAfter done) {
        tell(answerInTurn(done.organisation(), done.through()), null);
    }

    /** @param answered in turn */
    void tell(Answered answered, @Nullable FilingId filing) {
        List<LoanBand> all = loans.bands(answered.organisation(), answered.asOf(), answered.knownAt());
        String own = answered.ratios().currency();
        // Also a currency in which nothing is owed any more: whoever was told of it would believe it still is.
        Stream.of(
                        Stream.of(Currency.getInstance(own)),
                        all.stream().map(LoanBand::currency),
                        told.currencies().stream())
                .flatMap(each -> each)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(code -> {
                    Currency currency = Currency.getInstance(code);
                    Turn turn = told.next(
                            new Telling(answered.organisation(), currency, answered.asOf(), filing, answered.knownAt()),
                            UuidV7.next(clock));
                    tellings.fire(new FiguresTold(
                            turn.series(),
                            turn.version(),
                            answered.organisation(),
                            answered.knownAt(),
                            answered.asOf(),
                            filing,
                            allowance(answered.portfolio(), currency),
                            all.stream()
                                    .filter(each -> each.currency().equals(currency))
                                    .map(FiguresTelling::loans)
                                    .toList(),
                            code.equals(own)
                                    ? answered.ratios().ratios().stream()
                                            .map(FiguresTelling::sides)
                                            .toList()
                                    : List.of()));
                });
    }

    /** Where nothing is owed nothing has to be provided. */
    private static Money allowance(LoanPortfolioView portfolio, Currency currency) {
        return portfolio.currencies().stream()
                .map(OfCurrency::allowance)
                .filter(each -> each.currency().equals(currency.getCurrencyCode()))
                .findFirst()
                .map(Amount::toMoney)
                .orElse(new Money(0, currency));
    }

    private static FiguresTold.Loans loans(LoanBand band) {
        return new FiguresTold.Loans(
                band.fromDays(),
                band.isRestructured(),
                band.loans(),
                band.borrowers(),
                band.outstandingMinor(),
                band.lateMinor());
    }

    private static FiguresTold.Sides sides(RatioView ratio) {
        boolean isMissing = ratio.missing() != null;
        return new FiguresTold.Sides(
                ratio.name(),
                isMissing ? null : minor(ratio.numerator()),
                isMissing ? null : minor(ratio.denominator()),
                ratio.absence());
    }

    private static @Nullable Long minor(SideView side) {
        return side.amount() == null
                ? side.people()
                : Long.valueOf(side.amount().toMoney().minor());
    }
}
