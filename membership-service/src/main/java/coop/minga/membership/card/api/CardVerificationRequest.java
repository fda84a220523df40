package coop.minga.membership.card.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A card's code as it was scanned or typed.
 *
 * <p>Guarantee: travels in the body, where no log keeps it.
 */
@Schema(name = "CardVerificationRequest")
public record CardVerificationRequest(
        @Schema(description = "Space and case do not matter.") @NotBlank @Size(max = 2000) String code) {}
