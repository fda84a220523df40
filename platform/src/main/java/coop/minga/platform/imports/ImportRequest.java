package coop.minga.platform.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of the file it uploads.
 *
 * <p>Guarantee: only the kind and a mapping, or the name of a saved one, are asked for.
 */
@Schema(name = "ImportRequest")
public record ImportRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @Schema(description = "What the rows are.") @NotBlank @Size(max = 100) String kind,

        @Schema(description = "For each field of the kind, where its value comes from; or give `mappingName`.")
        @Nullable @Size(min = 1, max = 200) Map<String, @NotNull @Valid FieldSource> mapping,

        @Schema(
                description =
                        "A saved mapping, instead of `mapping` and `identifyingColumns`. The import keeps what it said.")
        @Nullable @Size(max = 100) String mappingName,

        @Schema(
                description = "The columns that identify a row. The same identity with another content is an update;"
                        + " without them the whole row identifies itself.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> identifyingColumns,

        @Schema(description = "Check only; apply later with a POST to `applications`.") @Nullable Boolean validateOnly,

        @Schema(description = "The sheet of a workbook; the first one if none is named.")
        @Nullable @Size(min = 1, max = 100) String sheet,

        @Schema(description = "`,` `;` `|` or a tab.", defaultValue = ",") @Nullable @Pattern(regexp = "[,;|\t]") String delimiter,

        @Schema(description = "`UTF-8`, `ISO-8859-1` or `windows-1252`.", defaultValue = "UTF-8")
        @Nullable @Pattern(regexp = "UTF-8|ISO-8859-1|windows-1252") String encoding) {

    public boolean isValidateOnly() {
        return Boolean.TRUE.equals(validateOnly);
    }

    public List<String> identifying() {
        return identifyingColumns == null ? List.of() : identifyingColumns;
    }

    Map<String, FieldSource> fields() {
        return mapping == null ? Map.of() : mapping;
    }

    /** The same request with what a saved mapping says. */
    ImportRequest reading(Map<String, FieldSource> fields, @Nullable List<String> identifying) {
        return new ImportRequest(id, kind, fields, mappingName, identifying, validateOnly, sheet, delimiter, encoding);
    }

    /** The same request for the rows of a workbook, which are kept in one form whatever was said of the file. */
    ImportRequest ofWorkbook() {
        return new ImportRequest(id, kind, mapping, mappingName, identifyingColumns, validateOnly, sheet, null, null);
    }

    char separator() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }

    String charset() {
        return encoding == null ? "UTF-8" : encoding;
    }
}
