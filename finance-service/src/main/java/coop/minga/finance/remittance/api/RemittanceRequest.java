package coop.minga.finance.remittance.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.remittance.app.RemittanceCommands.Arrived;
import coop.minga.finance.remittance.app.RemittanceCommands.Form;
import coop.minga.platform.imports.FieldSource;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a remittance file it uploads.
 *
 * <p>Guarantee: a schedule and an amount are enough where the employer's mapping is saved.
 */
@Schema(name = "RemittanceRequest")
public record RemittanceRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "What the employer was told to deduct.") @NotNull UUID schedule,

        @Schema(description = "What arrived at the bank, whatever the lines say.") @NotNull @Valid Amount amount,

        @Schema(description = "When it arrived; today where it is left out.") @Nullable LocalDate receivedOn,

        @Schema(description = "The ledger account it arrived in; the chart's bank account where it is left out.")
        @Nullable UUID into,

        @Schema(
                description =
                        "For payrollReference, amount and reason, where each comes from; the employer's saved one if left out.")
        @Nullable @Size(min = 1, max = 10) Map<String, @NotNull @Valid FieldSource> mapping,

        @Schema(description = "The sheet of a workbook; the first one if none is named.")
        @Nullable @Size(min = 1, max = 100) String sheet,

        @Schema(description = "`,` `;` `|` or a tab.", defaultValue = ",") @Nullable @Pattern(regexp = "[,;|\t]") String delimiter,

        @Schema(description = "`UTF-8`, `ISO-8859-1` or `windows-1252`.", defaultValue = "UTF-8")
        @Nullable @Pattern(regexp = "UTF-8|ISO-8859-1|windows-1252") String encoding) {

    Arrived arrived() {
        return new Arrived(amount, receivedOn, into == null ? null : new LedgerAccountId(into));
    }

    Form form() {
        return new Form(mapping, sheet, delimiter, encoding);
    }
}
