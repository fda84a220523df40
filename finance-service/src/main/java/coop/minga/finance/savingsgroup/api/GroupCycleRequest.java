package coop.minga.finance.savingsgroup.api;

import coop.minga.finance.savingsgroup.app.SheetAmounts;
import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new cycle.
 *
 * <p>Guarantee: a price of a share and the days of the meetings are enough.
 */
@Schema(name = "GroupCycleRequest")
public record GroupCycleRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull @Valid Amount sharePrice,

        @Schema(description = "That a member may buy in a meeting; five where it is left out.")
        @Nullable @Min(1) @Max(CycleRules.MOST_SHARES) Integer mostShares,

        @Schema(description = "What a member pays into the social fund in a meeting; nothing where it is left out.")
        @Nullable @Valid Amount socialContribution,

        @Nullable @Size(max = 50) List<@NotNull @Valid Fine> fines,

        @Schema(
                examples = "5",
                description =
                        "Of the principal owed, for each month of a loan that has begun; nothing where it is left out.")
        @Nullable @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
        String monthlyChargePercent,

        @Schema(description = "Loans fall due on one of these days.") @NotEmpty @Size(max = 366) List<@NotNull LocalDate> plannedMeetings,

        @Schema(description = "Today where it is left out.") @Nullable LocalDate opensOn) {

    /**
     * What is paid for a fault.
     *
     * <p>Guarantee: none.
     */
    @Schema(name = "GroupFineRequest")
    public record Fine(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Schema(examples = "LATE_COMING")
            String code,

            @NotNull @Valid Amount amount) {}

    CycleRules rules(Currency currency) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        List<Fine> asked = fines == null ? List.of() : fines;
        for (int i = 0; i < asked.size(); i++) {
            amounts.put(
                    asked.get(i).code(),
                    SheetAmounts.positive(asked.get(i).amount(), currency, "/fines/" + i + "/amount"));
        }
        return new CycleRules(
                currency,
                SheetAmounts.positive(sharePrice, currency, "/sharePrice"),
                mostShares == null ? CycleRules.MOST_SHARES : mostShares,
                SheetAmounts.minor(socialContribution, currency, "/socialContribution"),
                amounts,
                monthlyChargePercent == null
                        ? 0
                        : new BigDecimal(monthlyChargePercent).movePointRight(4).intValueExact(),
                plannedMeetings);
    }
}
