package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.Attendance;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of one member.
 *
 * <p>Guarantee: never changes; what was repaid is split into charges, which come first, and principal.
 */
@Schema(name = "GroupSheetLine")
public record SheetLineView(
        UUID membership,
        Attendance attendance,
        int shares,
        Amount repaidCharges,
        Amount repaidPrincipal,
        @Nullable Amount lent,
        @Nullable LocalDate lentUntil,
        List<String> fines,
        Amount finesPaid,
        Amount socialContribution,
        Amount socialGrant) {

    static SheetLineView of(RecordedSheet.Line recorded, Currency currency) {
        var line = recorded.line();
        return new SheetLineView(
                line.membership().value(),
                line.attendance(),
                line.shares(),
                Amount.of(recorded.chargesMinor(), currency),
                Amount.of(recorded.principalMinor(), currency),
                line.loan() == null ? null : Amount.of(line.loan().minor(), currency),
                line.loan() == null ? null : line.loan().dueOn(),
                line.fines(),
                Amount.of(recorded.finesMinor(), currency),
                Amount.of(line.socialMinor(), currency),
                Amount.of(line.grantMinor(), currency));
    }
}
