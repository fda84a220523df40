package coop.minga.membership.linkingcode.app;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code to carry to another organisation.
 *
 * <p>Guarantee: shown to the member who fetched it and to nobody else.
 */
@Schema(name = "LinkingCode")
public record LinkingCodeView(
        @Schema(examples = "7KQ2-M0XV-3HTB") String code,

        @Schema(examples = "2025-05-01T09:30:00.000000Z") Instant expiresAt) {}
