package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanArrearsAge;
import coop.minga.finance.servicing.domain.LoanStanding;
import coop.minga.finance.servicing.domain.OwedState;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A loan among those that are owed, with how late it is.
 *
 * <p>Guarantee: follows from the schedule and the repayments, as known at the instant that was asked for.
 */
@Schema(name = "LoanArrear")
public record LoanArrearView(
        @Schema(description = "Of the loan.") UUID id,

        UUID product,
        UUID fund,
        OwedState state,

        @Schema(description = "Of the principal.") Amount outstanding,

        @Schema(description = "What should have been paid before that day.")
        Amount late,

        @Nullable LocalDate overdueSince,
        int daysLate,
        LoanArrearsAge age,

        @Schema(description = "What is usually done next.") LoanArrearsAge.NextStep nextStep) {

    static LoanArrearView of(LoanStanding standing) {
        LoanArrearsAge age = LoanArrearsAge.of(standing.daysLate());
        return new LoanArrearView(
                standing.loan().value(),
                standing.product(),
                standing.fund(),
                standing.state(),
                Amount.of(standing.outstandingMinor(), standing.currency()),
                Amount.of(standing.lateMinor(), standing.currency()),
                standing.overdueSince(),
                standing.daysLate(),
                age,
                age.nextStep());
    }
}
