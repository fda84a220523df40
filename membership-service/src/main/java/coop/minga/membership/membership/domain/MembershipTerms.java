package coop.minga.membership.membership.domain;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whose membership it is and on what terms it begins.
 *
 * <p>Guarantee: everything here stays as it is for as long as the membership lasts.
 */
public record MembershipTerms(
        MembershipId id,
        OrganisationId organisation,
        PersonId person,
        MemberNumber number,
        MembershipCategory category,
        @Nullable PersonId recruiter) {}
