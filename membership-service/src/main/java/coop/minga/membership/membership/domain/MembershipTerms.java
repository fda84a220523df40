package coop.minga.membership.membership.domain;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose membership it is and on what terms.
 *
 * <p>Guarantee: all but the category and the unit stays as it is; a merge of records may name the person anew.
 *
 * @param unit of the organisation; none if null
 * @param numberBlock through which the number was given, if a device gave it
 * @param transferredFrom where the member comes from, if a transfer code was presented
 */
public record MembershipTerms(
        MembershipId id,
        OrganisationId organisation,
        PersonId person,
        MemberNumber number,
        MembershipCategory category,
        @Nullable PersonId recruiter,
        @Nullable UUID unit,
        @Nullable TransferredFrom transferredFrom,
        @Nullable NumberBlockId numberBlock) {}
