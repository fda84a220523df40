package coop.minga.finance.guarantee.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which guarantee takes over.
 *
 * <p>Guarantee: one that was agreed to.
 */
@Schema(name = "GuaranteeSubstitutionRequest")
public record SubstitutionRequest(
        @NotNull @Schema(description = "A guarantee of the same loan that was agreed to.")
        UUID substitute) {}
