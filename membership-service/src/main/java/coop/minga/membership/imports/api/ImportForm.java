package coop.minga.membership.imports.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.minga.platform.imports.ImportRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The two parts of an upload, as they are documented.
 *
 * <p>Guarantee: those that {@code UploadForm} reads.
 */
@Schema(
        name = "ImportForm",
        requiredProperties = {"import", "file"})
record ImportForm(
        @JsonProperty("import") ImportRequest request,

        @Schema(implementation = String.class, format = "binary")
        String file) {}
