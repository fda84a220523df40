package coop.minga.membership.linkingcode.app;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That something was taken in about codes.
 *
 * <p>Guarantee: the same whatever comes of it.
 */
@Schema(name = "LinkingReceipt")
public record LinkingReceiptView(
        @Schema(examples = "2025-05-01T08:30:00.000000Z") Instant receivedAt) {}
