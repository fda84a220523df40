package coop.minga.finance.remittance.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The two parts of an upload, as they are documented.
 *
 * <p>Guarantee: those that {@code UploadForm} reads.
 */
@Schema(
        name = "RemittanceForm",
        requiredProperties = {"remittance", "file"})
record RemittanceForm(
        RemittanceRequest remittance,

        @Schema(implementation = String.class, format = "binary")
        String file) {}
