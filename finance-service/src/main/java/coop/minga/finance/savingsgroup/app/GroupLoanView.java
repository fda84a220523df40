package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.GroupLoan;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loan of the group's box as it stands on a day.
 *
 * <p>Guarantee: what is owed is principal and charges together.
 */
@Schema(name = "GroupLoan")
public record GroupLoanView(
        LocalDate takenOn,
        LocalDate dueOn,
        Amount lent,
        Amount principal,

        @Schema(description = "Charged for the months that have begun, and not paid yet.")
        Amount charges,

        Amount owed,

        @Schema(description = "Whether the day it is due is past.")
        boolean late) {

    static GroupLoanView of(GroupLoan loan, LocalDate day, Currency currency) {
        return new GroupLoanView(
                loan.takenOn(),
                loan.dueOn(),
                Amount.of(loan.lentMinor(), currency),
                Amount.of(loan.principalMinor(), currency),
                Amount.of(loan.chargesMinor(), currency),
                Amount.of(loan.owedMinor(), currency),
                loan.isLateOn(day));
    }
}
