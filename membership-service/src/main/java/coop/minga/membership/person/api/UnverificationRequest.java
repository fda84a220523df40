package coop.minga.membership.person.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which identifier is verified no more; in a body, for a number of a document does not belong in an address.
 *
 * <p>Guarantee: names it whole, however it is written.
 */
@Schema(name = "UnverificationRequest")
public record UnverificationRequest(
        @NotNull @Schema(examples = "NATIONAL_ID") String scheme,

        @NotNull @Schema(description = "ISO 3166, two letters.", examples = "KE")
        String country,

        @NotNull String value) {}
