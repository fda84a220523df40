package coop.minga.finance.remittance.domain;

import java.util.List;

/**
 * Why a line is what it is beside what was expected.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum LineReason {
    AS_EXPECTED,
    /** Less came, and the employer says that the member was on leave; the rest need not be paid. */
    ON_LEAVE,
    /** Less came, and the employer says that the member has left; the rest need not be paid. */
    LEFT,
    /** Less came, and the employer says that the member works elsewhere now; the rest need not be paid. */
    TRANSFERRED,
    /** Less came, and nobody said why. */
    SHORT_PAY,
    /** Nobody has allowed the employer to deduct under this reference. */
    UNKNOWN_MEMBER,
    /** The member stands in the file already. */
    DUPLICATE_LINE,
    /** The member is known, but not on the schedule. */
    NOT_EXPECTED,
    /** More came than was expected still; what is too much stays in suspense. */
    OVERPAID,
    /** Expected, and not in the file. */
    MISSING;

    /** The reasons an employer can give; what it gives one for need not be paid. */
    public static final List<LineReason> STATED = List.of(ON_LEAVE, LEFT, TRANSFERRED);
}
