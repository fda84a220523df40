package coop.minga.finance.savingsgroup.api;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.savingsgroup.app.SheetAmounts;
import coop.minga.finance.savingsgroup.domain.Attendance;
import coop.minga.finance.savingsgroup.domain.LoanAsked;
import coop.minga.finance.savingsgroup.domain.SheetLine;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of one member in a meeting.
 *
 * <p>Guarantee: who it is and whether the member came are enough.
 */
@Schema(name = "GroupSheetLineRequest")
public record SheetLineRequest(
        @NotNull UUID membership,
        @NotNull Attendance attendance,

        @Nullable @Min(0) @Max(5) Integer shares,

        @Schema(description = "On the loan that is owed: charges first, then principal.") @Nullable @Valid Amount repaid,

        @Nullable @Valid Loan loan,

        @Schema(description = "Codes of the cycle's fines that were paid.") @Nullable @Size(max = 50) List<@NotNull @Size(max = 40) String> fines,

        @Schema(description = "Once what was agreed, or more times for meetings that were missed.") @Nullable @Valid Amount socialContribution,

        @Schema(description = "Given to the member out of the social fund.") @Nullable @Valid Amount socialGrant) {

    /**
     * What the meeting lends.
     *
     * <p>Guarantee: none.
     */
    @Schema(name = "GroupLoanRequest")
    public record Loan(
            @NotNull @Valid Amount amount,

            @Schema(description = "A planned meeting to come.") @NotNull LocalDate dueOn) {}

    SheetLine line(Currency currency, String pointer) {
        return new SheetLine(
                new MembershipId(membership),
                attendance,
                shares == null ? 0 : shares,
                SheetAmounts.minor(repaid, currency, pointer + "/repaid"),
                loan == null
                        ? null
                        : new LoanAsked(
                                SheetAmounts.positive(loan.amount(), currency, pointer + "/loan/amount"), loan.dueOn()),
                fines == null ? List.of() : fines,
                SheetAmounts.minor(socialContribution, currency, pointer + "/socialContribution"),
                SheetAmounts.minor(socialGrant, currency, pointer + "/socialGrant"));
    }
}
