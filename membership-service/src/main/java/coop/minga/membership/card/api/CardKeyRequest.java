package coop.minga.membership.card.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a new key is to sign cards.
 *
 * <p>Guarantee: brings no key; it is made where it is used.
 */
@Schema(name = "CardKeyRequest")
public record CardKeyRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id) {}
