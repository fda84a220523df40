package coop.minga.platform.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a saved mapping says: how files of one form are read.
 *
 * <p>Guarantee: the same fields, with the same meaning, as in an import that brings its own mapping.
 */
@Schema(name = "ImportMappingRequest")
public record ImportMappingRequest(
        @Schema(description = "What the rows are.") @NotBlank @Size(max = 100) String kind,

        @Schema(description = "For each field of the kind, where its value comes from.") @NotEmpty @Size(max = 200) Map<String, @NotNull @Valid FieldSource> mapping,

        @Schema(description = "The columns that identify a row.") @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> identifyingColumns) {}
