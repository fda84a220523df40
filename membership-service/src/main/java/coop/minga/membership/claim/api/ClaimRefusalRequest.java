package coop.minga.membership.claim.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a claim is refused.
 *
 * <p>Guarantee: says so; both parties read it.
 */
@Schema(name = "ClaimRefusalRequest")
public record ClaimRefusalRequest(
        @NotBlank @Size(max = 1000) String reason) {}
