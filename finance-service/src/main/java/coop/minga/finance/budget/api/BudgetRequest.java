package coop.minga.finance.budget.api;

import coop.minga.finance.budget.domain.BudgetPlan;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new budget.
 *
 * <p>Guarantee: the general fund where a line names none.
 */
@Schema(name = "BudgetRequest")
public record BudgetRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate from,

        @Schema(description = "The last day.") @NotNull LocalDate through,

        @NotEmpty @Size(max = 500) List<BudgetChangeRequest.@NotNull @Valid Line> lines) {

    BudgetPlan plan(OrganisationId organisation, Currency currency) {
        return new BudgetChangeRequest(name, from, through, lines).plan(organisation, currency);
    }
}
