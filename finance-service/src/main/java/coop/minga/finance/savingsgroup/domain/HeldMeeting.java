package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.savingsgroup.GroupMeetingId;

/**
 * A meeting as its standing sheet says it.
 *
 * <p>Guarantee: immutable.
 *
 * @param brought what came to the boxes between the meeting before and this one, by other entries
 */
public record HeldMeeting(GroupMeetingId id, MeetingSheet sheet, Boxes brought) {}
