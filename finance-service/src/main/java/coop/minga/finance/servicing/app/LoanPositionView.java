package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.Due;
import coop.minga.finance.servicing.domain.LoanPosition;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands at the end of a day.
 *
 * <p>Guarantee: follows from the schedule that was in force and from the repayments that had taken effect, as they were
 * known at that instant.
 */
@Schema(name = "LoanPosition")
public record LoanPositionView(
        UUID loan,
        LocalDate asOf,
        Instant knownAt,

        @Schema(description = "Of the principal.") Amount outstanding,

        LoanRepaymentView.Parts paid,

        @Schema(description = "What should be paid by the end of the day.")
        LoanRepaymentView.Parts due,

        @Schema(description = "What closes the loan that day: interest only of the days that are over.")
        LoanRepaymentView.Parts closing,

        Amount closingTotal,

        @Schema(description = "When the oldest instalment that is not wholly paid was due, if that day is over.")
        @Nullable LocalDate overdueSince,

        int daysLate,
        List<Row> instalments) {

    /**
     * An instalment of the schedule in force.
     *
     * <p>Guarantee: what is open is no more than what it asks for.
     */
    @Schema(name = "LoanPositionInstalment")
    public record Row(int number, LocalDate dueOn, Amount principal, Amount interest, Amount fees, Amount open) {}

    static LoanPositionView of(UUID loan, LocalDate asOf, Instant knownAt, LoanPosition position, Currency currency) {
        List<Row> rows = new ArrayList<>();
        List<Due> open = position.open();
        for (Due row : position.schedule().rows()) {
            rows.add(new Row(
                    rows.size() + 1,
                    row.dueOn(),
                    Amount.of(row.principalMinor(), currency),
                    Amount.of(row.interestMinor(), currency),
                    Amount.of(row.feesMinor(), currency),
                    Amount.of(open.get(rows.size()).totalMinor(), currency)));
        }
        return new LoanPositionView(
                loan,
                asOf,
                knownAt,
                Amount.of(position.outstandingMinor(), currency),
                LoanRepaymentView.Parts.of(position.paid(), currency),
                LoanRepaymentView.Parts.of(position.due(asOf), currency),
                LoanRepaymentView.Parts.of(position.closing(asOf), currency),
                Amount.of(position.closing(asOf).totalMinor(), currency),
                position.overdueSince(asOf),
                position.daysLate(asOf),
                rows);
    }
}
