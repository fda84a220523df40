package coop.minga.membership.linkingcode.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code that a member brings from another organisation.
 *
 * <p>Guarantee: as a text of the program it tells nothing.
 */
@Schema(name = "PresentedLinkingCode")
public record PresentedCodeRequest(
        @NotNull @Schema(examples = "7KQ2-M0XV-3HTB", description = "However it is spaced; in any case.")
        String code) {

    @Override
    public String toString() {
        return "PresentedCodeRequest";
    }
}
