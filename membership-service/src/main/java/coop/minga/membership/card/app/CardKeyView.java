package coop.minga.membership.card.app;

import coop.minga.membership.card.domain.CardKey;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What anybody of the organisation needs to verify cards without signal.
 *
 * <p>Guarantee: the public half only.
 */
@Schema(name = "CardKey")
public record CardKeyView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e21")
        UUID id,

        @Schema(examples = "Ed25519") String algorithm,

        @Schema(
                examples = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
                description = "X.509 SubjectPublicKeyInfo in Base64.")
        String publicKey,

        @Schema(examples = "2025-06-15T14:05:00.000000Z") Instant createdAt,

        @Schema(description = "Since when it signs no more; cards it signed before count until they expire.") @Nullable Instant retiredAt) {

    static CardKeyView of(CardKey key) {
        return new CardKeyView(
                key.id().value(),
                "Ed25519",
                Base64.getEncoder().encodeToString(key.publicKey()),
                key.createdAt(),
                key.retiredAt());
    }
}
