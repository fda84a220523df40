package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.platform.money.Amount;
import java.util.Currency;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sums at the foot of a sheet.
 *
 * <p>Guarantee: of its lines.
 */
@Schema(name = "GroupSheetTotals")
public record SheetTotalsView(
        @Schema(description = "Present or late.") int there,

        long shares,
        Amount paidForShares,
        Amount repaidCharges,
        Amount repaidPrincipal,
        Amount lent,
        Amount fines,
        Amount socialContributions,
        Amount socialGrants) {

    static SheetTotalsView of(List<RecordedSheet.Line> lines, CycleRules rules) {
        Currency currency = rules.currency();
        long shares = lines.stream().mapToLong(each -> each.line().shares()).sum();
        return new SheetTotalsView(
                (int) lines.stream()
                        .filter(each -> each.line().attendance().isThere())
                        .count(),
                shares,
                Amount.of(Math.multiplyExact(shares, rules.sharePriceMinor()), currency),
                sum(lines, RecordedSheet.Line::chargesMinor, currency),
                sum(lines, RecordedSheet.Line::principalMinor, currency),
                sum(lines, RecordedSheet.Line::lentMinor, currency),
                sum(lines, RecordedSheet.Line::finesMinor, currency),
                sum(lines, each -> each.line().socialMinor(), currency),
                sum(lines, each -> each.line().grantMinor(), currency));
    }

    private static Amount sum(
            List<RecordedSheet.Line> lines, ToLongFunction<RecordedSheet.Line> minor, Currency currency) {
        return Amount.of(lines.stream().mapToLong(minor).sum(), currency);
    }
}
