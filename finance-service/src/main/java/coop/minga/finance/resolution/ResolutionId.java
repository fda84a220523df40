package coop.minga.finance.resolution;

import java.util.UUID;

/**
 * Names a resolution inside its organisation, as membership-service does.
 *
 * <p>Guarantee: never reused.
 */
public record ResolutionId(UUID value) {}
