package coop.minga.finance.servicing.api;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.servicing.app.LoanMoratoriumCommands;
import coop.minga.finance.servicing.app.LoanMoratoriumCommands.Order;
import coop.minga.finance.servicing.domain.LoanGroup;
import coop.minga.finance.servicing.domain.Shift;
import coop.minga.finance.servicing.domain.ShiftUnit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of loans that are put off.
 *
 * <p>Guarantee: loans are named, or what they have in common.
 */
@Schema(name = "LoanMoratoriumRequest")
public record LoanMoratoriumRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "About a moratorium, and in force.") @NotNull UUID resolution,

        @NotNull @Valid By shift,

        @Schema(description = "These, and no others.") @Nullable @Size(max = LoanMoratoriumCommands.MOST_LOANS) List<@NotNull UUID> loans,

        @Schema(description = "Those of these members.") @Nullable @Size(max = LoanMoratoriumCommands.MOST_LOANS) List<@NotNull UUID> memberships,

        @Schema(description = "Those of this product.") @Nullable UUID product,

        @Schema(description = "Those of this fund.") @Nullable UUID fund) {

    /**
     * How far they are put off.
     *
     * <p>Guarantee: none; {@link Shift} checks it.
     */
    @Schema(name = "LoanShiftRequest")
    public record By(
            @NotNull @Min(1) @Max(Shift.MOST) Integer count,

            @Schema(description = "INSTALMENT is as far as the loan's own instalments are apart.") @NotNull ShiftUnit unit) {}

    Order order(UUID organisation) {
        return new Order(
                new OrganisationId(organisation),
                new ResolutionId(resolution),
                new Shift(shift.count(), shift.unit()),
                new LoanGroup(
                        orNone(loans).stream().map(LoanId::new).toList(),
                        orNone(memberships).stream().map(MembershipId::new).toList(),
                        product == null ? null : new LoanProductId(product),
                        fund == null ? null : new FundId(fund)));
    }

    private static List<UUID> orNone(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }
}
