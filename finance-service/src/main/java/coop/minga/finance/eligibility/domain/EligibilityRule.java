package coop.minga.finance.eligibility.domain;

/**
 * What is asked before a loan is given.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum EligibilityRule {
    /** So many months a member. */
    MEMBERSHIP_MONTHS(Stage.SUBMISSION),
    /** All loans together are at most so many times the own deposits. */
    DEPOSIT_MULTIPLE(Stage.SUBMISSION),
    /** The same without lump sums that were paid in a short while ago. */
    SEASONED_DEPOSITS(Stage.SUBMISSION),
    /** The same without deposits that stand for others' loans. */
    GUARANTEES_GIVEN(Stage.SUBMISSION),
    /** Nothing is overdue on the borrower's loans. */
    OWN_ARREARS(Stage.SUBMISSION),
    /** A third of the pay is taken home. */
    TAKE_HOME_PAY(Stage.CHECK),
    /** Who is proposed has free deposits, and stands in few enough loans. */
    GUARANTORS_FREE(Stage.SUBMISSION),
    /** Own deposits and guarantors cover the loan; there are enough of them and not too many. */
    COVER(Stage.APPROVAL);

    private final Stage stage;

    EligibilityRule(Stage stage) {
        this.stage = stage;
    }

    /** When a loan that misses a rule is refused. */
    public enum Stage {
        /** It is only told: what somebody earns is said in a check and kept nowhere. */
        CHECK,
        SUBMISSION,
        APPROVAL
    }

    public Stage stage() {
        return stage;
    }
}
