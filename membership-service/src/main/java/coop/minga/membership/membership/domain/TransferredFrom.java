package coop.minga.membership.membership.domain;

import coop.minga.membership.organisation.OrganisationId;
import java.util.UUID;

/**
 * Where a member came from, as the presented transfer code says.
 *
 * <p>Guarantee: names the organisation that was left and the departure; nothing of what that organisation keeps.
 */
public record TransferredFrom(OrganisationId organisation, UUID transfer) {}
