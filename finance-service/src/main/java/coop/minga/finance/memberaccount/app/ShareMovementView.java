package coop.minga.finance.memberaccount.app;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one entry did to the register of shares.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "ShareMovement")
public record ShareMovementView(
        @Schema(description = "Of the journal entry.") UUID id, List<ShareRegisterView> lines) {}
