package coop.minga.finance.ratio.app;

import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.ratio.domain.BookLine;
import coop.minga.finance.ratio.domain.Missing;
import coop.minga.finance.ratio.domain.Ratio;
import coop.minga.finance.ratio.domain.RatioCode;
import coop.minga.finance.ratio.domain.RatioPart;
import coop.minga.finance.ratio.domain.Side;
import coop.minga.finance.ratio.domain.Taken;
import coop.minga.platform.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The ratios of an organisation at the end of a day, with the goals of the World Council of Credit Unions.
 *
 * <p>Guarantee: every figure opens down to accounts or loans, and each of these to its postings, of the same day and instant.
 */
@Schema(name = "FinancialRatios")
public record FinancialRatiosView(LocalDate asOf, Instant knownAt, String currency, List<RatioView> ratios) {

    /**
     * One ratio.
     *
     * <p>Guarantee: a percentage or a reason, never both.
     */
    @Schema(name = "FinancialRatio")
    public record RatioView(
            RatioCode code,

            @Schema(examples = "Loans less allowance ÷ assets")
            String title,

            @Schema(examples = "74.31", description = "None where something is missing.") @Nullable String percent,

            GoalView goal,

            @Schema(description = "None where it is not known.") @Nullable Boolean meetsGoal,

            SideView numerator,
            SideView denominator,
            @Nullable MissingView missing) {

        /** The name of its code, which is never another one. */
        public String name() {
            return code.name();
        }

        /** The name of the reason why it is missing, if it is. */
        public @Nullable String absence() {
            return missing == null ? null : missing.reason().name();
        }
    }

    /**
     * What the World Council of Credit Unions wants the ratio to be; both ends null
     * where that is ten points above the country's inflation.
     *
     * <p>Guarantee: in percent.
     */
    @Schema(name = "FinancialRatioGoal")
    public record GoalView(
            @Nullable Integer atLeast, @Nullable Integer atMost) {}

    /**
     * What stands above or below the line.
     *
     * <p>Guarantee: an amount, or a number of people, that is the sum of its parts by their weights; neither where something
     * is missing.
     */
    @Schema(name = "FinancialRatioSide")
    public record SideView(
            @Nullable Amount amount, @Nullable Long people, List<PartView> parts) {}

    /**
     * What a side is made of.
     *
     * <p>Guarantee: the sum of the accounts, or of the loans, that were taken for it.
     */
    @Schema(name = "FinancialRatioPart")
    public record PartView(
            RatioPart part,

            @Schema(examples = "-35", description = "How much of it counts, in percent.")
            int weight,

            @Nullable Amount amount,
            @Nullable Long people,
            List<AccountView> accounts,
            List<LoansView> loans) {}

    /**
     * A ledger account with all below it, but those that the chart names for a use of their own.
     *
     * <p>Guarantee: none.
     */
    @Schema(name = "FinancialRatioAccount")
    public record AccountView(
            UUID account,
            String code,
            String name,
            List<AccountUse> uses,
            Amount amount,

            @Schema(description = "What the account itself holds, by fund.")
            String balance,

            @Schema(description = "The accounts below it.") String below,

            @Schema(description = "The entries with lines on it or below it.")
            String entries) {}

    /**
     * Loans of which principal is owed.
     *
     * <p>Guarantee: of exactly those that are listed there.
     */
    @Schema(name = "FinancialRatioLoans")
    public record LoansView(Amount amount, long loans, String list) {}

    /**
     * Why a ratio is not told.
     *
     * <p>Guarantee: says what has to be done for it to be told.
     */
    @Schema(name = "FinancialRatioMissing")
    public record MissingView(
            Missing.Reason reason, String detail, List<AccountUse> uses, List<AccountView> accounts) {}

    static FinancialRatiosView of(LocalDate asOf, Instant knownAt, Currency currency, List<Ratio> ratios) {
        var writer = new Writer(asOf, knownAt, currency);
        return new FinancialRatiosView(
                asOf,
                knownAt,
                currency.getCurrencyCode(),
                ratios.stream().map(writer::ratio).toList());
    }

    private record Writer(LocalDate asOf, Instant knownAt, Currency currency) {

        RatioView ratio(Ratio ratio) {
            RatioCode code = ratio.code();
            return new RatioView(
                    code,
                    code.title(),
                    ratio.percent().map(BigDecimal::toPlainString).orElse(null),
                    new GoalView(code.atLeast(), code.atMost()),
                    ratio.meetsGoal().orElse(null),
                    side(ratio.numerator()),
                    side(ratio.denominator()),
                    ratio.missing().map(this::missing).orElse(null));
        }

        private SideView side(Side side) {
            boolean isKnown = side.missing().isEmpty();
            return new SideView(
                    isKnown && side.isMoney() ? amount(side.minor()) : null,
                    isKnown && !side.isMoney() ? side.minor() : null,
                    side.parts().stream()
                            .map(each -> part(each.taken(), each.percent()))
                            .toList());
        }

        private PartView part(Taken taken, int percent) {
            boolean isKnown = taken.missing().isEmpty();
            boolean isMoney = taken.part().isMoney();
            return new PartView(
                    taken.part(),
                    percent,
                    isKnown && isMoney ? amount(taken.minor()) : null,
                    isKnown && !isMoney ? taken.minor() : null,
                    taken.accounts().stream()
                            .map(each -> account(each, taken.from(), taken.through()))
                            .toList(),
                    taken.loans().stream()
                            .map(each -> new LoansView(amount(each.minor()), each.loans(), each.list()))
                            .toList());
        }

        private MissingView missing(Missing missing) {
            return new MissingView(
                    missing.reason(),
                    missing.reason().detail(),
                    missing.uses().stream().map(AccountUse::valueOf).toList(),
                    missing.accounts().stream()
                            .map(each -> account(each, null, asOf))
                            .toList());
        }

        private AccountView account(BookLine line, @Nullable LocalDate from, LocalDate through) {
            return new AccountView(
                    line.account(),
                    line.code(),
                    line.name(),
                    line.uses().stream().sorted().map(AccountUse::valueOf).toList(),
                    amount(line.minor()),
                    "/api/v1/ledger-accounts/" + line.account() + "/balance?asOf=" + through + "&knownAt=" + knownAt,
                    "/api/v1/ledger-accounts?parent=" + line.account(),
                    "/api/v1/journal-entries?account=" + line.account()
                            + (from == null ? "" : "&effectiveFrom=" + from) + "&effectiveTo=" + through
                            + "&knownAt=" + knownAt);
        }

        private Amount amount(long minor) {
            return Amount.of(minor, currency);
        }
    }
}
