package coop.minga.finance.opening.api;

import coop.minga.platform.imports.FieldSource;
import coop.minga.platform.imports.ImportRequest;
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
 * What a client says of a file of opening balances.
 *
 * <p>Guarantee: the day and where the columns are is enough.
 */
@Schema(name = "OpeningRequest")
public record OpeningRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "The day on which the books begin with them.") @NotNull LocalDate asOf,

        @Schema(
                description =
                        "For account, fund (the general one if left out), debit and credit, where each comes from.")
        @NotNull @Size(min = 1, max = 10) Map<String, @NotNull @Valid FieldSource> mapping,

        @Schema(description = "The sheet of a workbook; the first one if none is named.")
        @Nullable @Size(min = 1, max = 100) String sheet,

        @Schema(description = "`,` `;` `|` or a tab.", defaultValue = ",") @Nullable @Pattern(regexp = "[,;|\t]") String delimiter,

        @Schema(description = "`UTF-8`, `ISO-8859-1` or `windows-1252`.", defaultValue = "UTF-8")
        @Nullable @Pattern(regexp = "UTF-8|ISO-8859-1|windows-1252") String encoding) {

    ImportRequest file(UUID importId, String kind) {
        return new ImportRequest(importId, kind, mapping, null, null, null, sheet, delimiter, encoding);
    }
}
