package coop.minga.finance.checkoff.api;

import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.app.CheckOffAuthorisationCommands.Allowed;
import coop.minga.finance.checkoff.app.CheckOffAuthorisationCommands.Asked;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says a member has allowed.
 *
 * <p>Guarantee: a member, an employer, a reference, a day and one deduction are enough.
 */
@Schema(name = "CheckOffAuthorisationRequest")
public record CheckOffAuthorisationRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID employer,
        @NotNull UUID membership,

        @Schema(description = "What the payroll calls the member. Kept sealed.") @NotBlank @Size(max = 80) String payrollReference,

        @Schema(description = "The first day.") @NotNull LocalDate from,

        @Schema(description = "The last day, where one is agreed.") @Nullable LocalDate through,

        @NotEmpty @Size(max = 7) List<@NotNull @Valid DeductionRequest> deductions) {

    /**
     * How much is deducted for what.
     *
     * <p>Guarantee: what for and how much are enough.
     */
    @Schema(name = "DeductionRequest")
    public record DeductionRequest(
            @NotNull Destination destination,

            @Schema(
                    description = "The member's account, loan or insurance policy, where there can be several; if left"
                            + " out the one opened first, of loans the one that is owed longest.")
            @Nullable UUID account,

            @NotNull @Valid Amount amount) {}

    Allowed allowed() {
        return new Allowed(
                new EmployerId(employer),
                new MembershipId(membership),
                payrollReference,
                from,
                through,
                deductions.stream()
                        .map(each -> new Asked(
                                each.destination(),
                                each.account() == null ? null : new DeductionTarget(each.account()),
                                each.amount()))
                        .toList());
    }
}
