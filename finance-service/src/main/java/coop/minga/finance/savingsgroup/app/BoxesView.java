package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.Boxes;
import coop.minga.platform.money.Amount;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Cash in the box and, apart from it, of the social fund.
 *
 * <p>Guarantee: in one currency.
 */
@Schema(name = "GroupBoxes")
public record BoxesView(Amount box, Amount socialFund) {
    static BoxesView of(Boxes boxes, Currency currency) {
        return new BoxesView(Amount.of(boxes.boxMinor(), currency), Amount.of(boxes.socialMinor(), currency));
    }
}
