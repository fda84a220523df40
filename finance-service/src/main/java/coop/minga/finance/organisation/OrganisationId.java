package coop.minga.finance.organisation;

import java.util.UUID;

/**
 * Names an organisation; it is also the {@code org} of its tokens.
 *
 * <p>Guarantee: never reused.
 */
public record OrganisationId(UUID value) {}
