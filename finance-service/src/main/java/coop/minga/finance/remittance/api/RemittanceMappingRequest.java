package coop.minga.finance.remittance.api;

import coop.minga.platform.imports.FieldSource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the files of an employer are read from now on.
 *
 * <p>Guarantee: replaces what was said before.
 */
@Schema(name = "RemittanceMappingRequest")
public record RemittanceMappingRequest(
        @Schema(description = "For payrollReference, amount and reason, where each comes from.")
        @NotEmpty @Size(max = 10) Map<String, @NotNull @Valid FieldSource> mapping) {}
