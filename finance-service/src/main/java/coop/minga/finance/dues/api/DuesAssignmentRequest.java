package coop.minga.finance.dues.api;

import coop.minga.finance.dues.app.DuesPlanCommands;
import coop.minga.finance.dues.domain.DuesSchedule.Assigned;
import coop.minga.finance.dues.domain.DuesSchedule.Days;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a member who owes by a plan.
 *
 * <p>Guarantee: replaces nothing; of two for the same member and plan the one with the later first day counts from then
 * on, and of the same first day the one recorded later.
 */
@Schema(name = "DuesAssignmentRequest")
public record DuesAssignmentRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID membershipId,
        @NotNull UUID planId,
        @NotNull LocalDate validFrom,

        @Schema(
                description =
                        "The last day; the day before the first one takes the member out of a plan for everybody.")
        @Nullable LocalDate validTo,

        @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,60}") String workerGroup,

        @Schema(description = "What the member says to earn in a month; only where a rate is a part of it.")
        @Nullable @Valid Amount declaredWage) {

    Assigned assigned(Currency books) {
        return new Assigned(new Days(validFrom, validTo), workerGroup, wageMinor(books));
    }

    private @Nullable Long wageMinor(Currency books) {
        if (declaredWage == null) {
            return null;
        }
        Money wage = DuesAmount.read(declaredWage, 0, "/declaredWage");
        DuesPlanCommands.requireOfBooks(wage.currency(), books, "/declaredWage/currency");
        return wage.minor();
    }
}
