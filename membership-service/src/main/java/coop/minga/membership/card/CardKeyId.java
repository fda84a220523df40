package coop.minga.membership.card;

import java.util.UUID;

/**
 * Names a key that signs membership cards.
 *
 * <p>Guarantee: unique within the organisation; never reused.
 */
public record CardKeyId(UUID value) {}
