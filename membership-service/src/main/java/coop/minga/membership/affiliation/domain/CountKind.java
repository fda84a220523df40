package coop.minga.membership.affiliation.domain;

/**
 * Which of the three numbers of members a count is.
 *
 * <p>Guarantee: each is one party's to count, and none is ever taken for another.
 */
public enum CountKind {
    /** What the affiliate says it has. */
    DECLARED(Party.AFFILIATE),
    /** What the parent has seen for itself. */
    VERIFIED(Party.PARENT),
    /** Those of the affiliate's members whose dues are paid. */
    PAID_UP(Party.AFFILIATE);

    private final Party by;

    CountKind(Party by) {
        this.by = by;
    }

    Party by() {
        return by;
    }
}
