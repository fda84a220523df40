package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import java.time.LocalDate;

/**
 * A membership is about to lapse from a day on. Whoever knows that the organisation's rule is not met refuses by throwing
 * a {@code DomainFailure}.
 *
 * <p>Guarantee: fired inside the command, before anything is written.
 *
 * @param afterDays how long a member must have been in arrears, by the organisation's policy; more than 0
 */
public record MembershipLapsing(OrganisationId organisation, MembershipId membership, LocalDate on, long afterDays) {}
