package coop.minga.membership.membership.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a membership stands.
 *
 * <p>Guarantee: changes only by {@link MembershipLifecycle}. A person has one open membership at the most; whoever comes
 * back after a closed one begins a new one, unless an appeal, a reinstatement or a correction opens the old one again.
 */
public enum MembershipState {
    APPLIED,
    UNDER_REVIEW,
    WAITLISTED,
    APPROVED_PENDING_FEE,
    ACTIVE,
    SUSPENDED,
    UNDER_HEARING,
    LAPSED,
    TRANSFERRED,
    RESIGNED,
    REJECTED,
    APPLICATION_WITHDRAWN,
    EXPELLED,
    DECEASED,
    /** It was of a record that is another's duplicate; it counts on no day while the merge stands. */
    SUPERSEDED;

    public static final Set<MembershipState> OPEN = EnumSet.range(APPLIED, UNDER_HEARING);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
