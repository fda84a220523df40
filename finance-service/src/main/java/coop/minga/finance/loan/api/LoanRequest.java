package coop.minga.finance.loan.api;

import coop.minga.finance.loan.Borrower;
import coop.minga.finance.loan.app.LoanCommands.Asked;
import coop.minga.finance.loan.domain.LoanFailure;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a loan somebody asks for.
 *
 * <p>Guarantee: nothing personal beside the id of the borrower.
 */
@Schema(name = "LoanRequest")
public record LoanRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull @Valid BorrowerRequest borrower,
        @NotNull UUID product,
        @NotNull @Valid Amount principal,

        @NotNull @Min(1) @Max(LoanChangeRequest.MOST_INSTALMENTS) Integer instalments,

        @Schema(examples = "WORKING_CAPITAL", description = "A code of the organisation's own.")
        @NotNull @Size(max = 40) String purpose) {

    /**
     * Who borrows.
     *
     * <p>Guarantee: none; {@link #borrower} checks it.
     */
    @Schema(name = "LoanBorrower")
    public record BorrowerRequest(
            @Schema(description = "A member, by the membership.") @Nullable UUID membership,

            @Schema(description = "Or a group, by its organisation.") @Nullable UUID organisation) {

        /** @throws DomainFailure LOAN_BORROWER_INVALID */
        Borrower borrower() {
            if ((membership == null) == (organisation == null)) {
                throw DomainFailure.at(
                        LoanFailure.LOAN_BORROWER_INVALID, "/borrower", "Name either membership or organisation.");
            }
            return new Borrower(
                    membership == null ? null : new MembershipId(membership),
                    organisation == null ? null : new OrganisationId(organisation));
        }
    }

    Asked asked() {
        return new Asked(principal, instalments, purpose);
    }
}
