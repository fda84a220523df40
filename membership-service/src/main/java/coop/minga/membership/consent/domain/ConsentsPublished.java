package coop.minga.membership.consent.domain;

import java.time.ZoneId;
import java.util.List;

/**
 * Consents that others must hear of: granted ones and ended ones. Requests and refusals are nobody else's business.
 *
 * <p>Guarantee: fired in the transaction of the change, after the database accepted it.
 */
public record ConsentsPublished(List<Consent> consents, ZoneId zone) {}
