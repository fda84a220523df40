package coop.minga.membership.membership.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a membership.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum MembershipFailure implements ProblemType {
    MEMBERSHIP_UNKNOWN(404, "There is no such membership"),
    MEMBERSHIP_ID_TAKEN(409, "Another membership of the organisation is kept under this id"),
    MEMBERSHIP_ALREADY_OPEN(409, "The person has an open membership already"),
    MEMBER_NUMBER_TAKEN(409, "The member number belongs or belonged to another membership"),
    MEMBER_NUMBER_INVALID(422, "A member number has 1 to 40 visible characters"),
    MEMBER_NUMBER_RESERVED(409, "The member number is reserved for a device"),
    NUMBER_NOT_IN_BLOCK(422, "The member number is not one of the block's"),
    NUMBER_BLOCK_RELEASED(409, "The block was released and gives no number any more"),
    NUMBER_BLOCK_UNKNOWN(404, "There is no such block of member numbers"),
    NUMBER_BLOCK_REFERENCE_UNKNOWN(422, "The organisation has no such block of member numbers"),
    NUMBER_BLOCK_ID_TAKEN(409, "Another block of the organisation is kept under this id"),
    MEMBERSHIP_STEP_NOT_ALLOWED(409, "The membership's state does not allow this step"),
    MEMBERSHIP_DATE_NOT_ALLOWED(422, "The step cannot take effect on this day"),
    PERSON_STILL_MEMBER(409, "A person with an open membership is not erased"),
    UNIT_HAS_MEMBERS(409, "The unit has open memberships"),
    MEMBERSHIP_NOT_IN_UNIT(422, "The membership is not open in the unit"),
    MEMBERSHIP_HISTORY_BREAKS(409, "What was recorded of later days would not be allowed any more"),
    MEMBERSHIP_NEWER_EXISTS(409, "The person has begun a newer membership, so this one stays closed"),
    TRANSITION_UNKNOWN(422, "The membership has no such transition"),
    TRANSITION_ALREADY_CORRECTED(409, "The transition was annulled or replaced already"),
    TRANSITION_NOT_CORRECTABLE(422, "The transition cannot be corrected in this way"),
    OVERRIDE_NOT_ALLOWED(422, "An override counts as active or suspended and ends on a later day"),
    HEARING_NOTICE_TOO_SHORT(422, "The member is told too late of the hearing"),
    EXPULSION_BEFORE_HEARING(422, "Nobody is expelled before being heard"),
    LAPSE_NOT_PROVIDED(409, "The organisation's rules let no membership lapse on this day"),
    TRANSFER_TARGET_NOT_ALLOWED(422, "A transfer leads to one unit or to one other organisation"),
    TRANSFER_CODE_REFUSED(422, "The transfer code is not one for this organisation, is too old, or was used"),
    MEMBERSHIP_PERSON_UNKNOWN(422, "The organisation keeps no such person"),
    RECRUITER_UNKNOWN(422, "The organisation keeps no such person as recruiter"),
    MEMBERSHIP_REASON_NOT_KEPT(422, "A reason can no longer be kept for this person");

    private final int status;
    private final String title;

    MembershipFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
