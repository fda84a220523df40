package coop.minga.finance.opening.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The two parts of an upload, as they are documented.
 *
 * <p>Guarantee: those that {@code UploadForm} reads.
 */
@Schema(
        name = "OpeningForm",
        requiredProperties = {"opening", "file"})
record OpeningForm(
        @JsonProperty("opening") OpeningRequest request,

        @Schema(implementation = String.class, format = "binary")
        String file) {}
