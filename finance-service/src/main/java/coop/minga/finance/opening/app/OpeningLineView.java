package coop.minga.finance.opening.app;

import coop.minga.finance.opening.store.OpeningLines.Told;
import coop.minga.platform.money.Amount;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one account held in one fund, as the file says it.
 *
 * <p>Guarantee: a debit or a credit, and not both.
 */
@Schema(name = "OpeningLine")
public record OpeningLineView(
        @Schema(description = "Its row in the file; the header is row 1.")
        int row,

        String account,
        String name,
        String fund,
        @Nullable Amount debit,
        @Nullable Amount credit) {

    static OpeningLineView of(Told line, Currency currency) {
        boolean isDebit = line.minor() > 0;
        return new OpeningLineView(
                line.row(),
                line.code(),
                line.name(),
                line.fund(),
                isDebit ? Amount.of(line.minor(), currency) : null,
                isDebit ? null : Amount.of(Math.negateExact(line.minor()), currency));
    }
}
