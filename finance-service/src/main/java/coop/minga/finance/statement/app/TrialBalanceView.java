package coop.minga.finance.statement.app;

import coop.minga.finance.statement.domain.Line;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What every account held at the end of a day, on its side (R33).
 *
 * <p>Guarantee: from the ledger itself, of one instant; debits and credits are the sums of the lines, and equal.
 */
@Schema(name = "TrialBalance")
public record TrialBalanceView(
        LocalDate asOf,
        @Nullable Instant knownAt,

        @Schema(description = "The fund; null for all of them together.") @Nullable UUID fund,

        Instant generatedAt,
        List<LineView> lines,
        Amount debits,
        Amount credits) {

    /**
     * One account with all below it.
     *
     * <p>Guarantee: stands under no other account, and on exactly one of the two sides.
     */
    @Schema(name = "TrialBalanceLine")
    public record LineView(
            UUID account,
            String code,
            String name,
            @Nullable Amount debit,
            @Nullable Amount credit) {

        static LineView of(Line line, Currency currency) {
            long minor = line.debitsLessCredits();
            return new LineView(
                    line.account(),
                    line.code(),
                    line.name(),
                    minor > 0 ? Amount.of(minor, currency) : null,
                    minor < 0 ? Amount.of(Math.negateExact(minor), currency) : null);
        }
    }

    static TrialBalanceView of(
            LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable UUID fund,
            Instant generatedAt,
            List<Line> held,
            Currency currency) {
        List<Line> lines = held.stream().filter(line -> line.minor() != 0).toList();
        return new TrialBalanceView(
                asOf,
                knownAt,
                fund,
                generatedAt,
                lines.stream().map(line -> LineView.of(line, currency)).toList(),
                Amount.of(sum(lines, minor -> Math.max(minor, 0)), currency),
                Amount.of(sum(lines, minor -> Math.max(Math.negateExact(minor), 0)), currency));
    }

    private static long sum(List<Line> lines, LongUnaryOperator ofSide) {
        return lines.stream().mapToLong(Line::debitsLessCredits).map(ofSide).reduce(0, Math::addExact);
    }
}
