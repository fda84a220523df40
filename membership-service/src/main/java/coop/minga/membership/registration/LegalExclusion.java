package coop.minga.membership.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A law that keeps an organisation like this from being registered at all.
 *
 * <p>Guarantee: names the law.
 */
@Schema(name = "LegalExclusion")
public record LegalExclusion(
        @NotBlank @Size(max = 300) String law,
        @NotBlank @Size(max = 1000) String reason) {}
