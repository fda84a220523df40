package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.platform.problem.DomainFailure;

/**
 * What became of one of many memberships to be.
 *
 * <p>Guarantee: in the order of the request, one for each.
 */
public sealed interface Admission {

    /** It is there now, active. */
    record Admitted(MembershipId id, MemberNumber number) implements Admission {}

    /**
     * Nothing happened. The failure's code says why: {@code MEMBERSHIP_ALREADY_OPEN} means the person is a member
     * already.
     */
    record Refused(DomainFailure failure) implements Admission {}
}
