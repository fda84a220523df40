package coop.minga.membership.policy;

/**
 * Every threshold an organisation decides for itself, with what holds until it does.
 *
 * <p>Guarantee: a name is never reused for something else; what an organisation decided under it stays readable.
 */
public enum PolicyName {
    DUES(
            PolicyBounds.choice("PER_LEDGER", "NONE", "EXTERNAL"),
            "Where it is known whether a member's dues are paid: in this ledger, nowhere because none are due, or in"
                    + " books elsewhere."),
    GRACE_DAYS(
            PolicyBounds.days(30, 0, 3650),
            "How long after the day until which dues are paid a member still counts as in grace, not in arrears."),
    ADMISSION_FEE(
            PolicyBounds.yesNo(false),
            "Whether an approved applicant becomes a member only when an admission fee is paid or waived."),
    HEARING_NOTICE_DAYS(
            PolicyBounds.days(14, 0, 365), "How many days before a hearing the member is told of it, at the least."),
    LAPSE_AFTER_DAYS(
            PolicyBounds.days(0, 0, 36_500),
            "How long a member is in arrears before the membership may lapse; 0 means never."),
    MINIMUM_VERIFIED_MEMBERS(
            PolicyBounds.count(0, 0, 1_000_000_000),
            "How many verified members an organisation needs to become an affiliate of this one."),
    RATIFICATION_DAYS(
            PolicyBounds.days(90, 1, 3650),
            "How long a resolution adopted provisionally is in force before it lapses without ratification."),
    RESOLUTION_QUORUM_PERCENT(
            PolicyBounds.percent(50),
            "Which part of those entitled to decide must take part for a decision on a resolution to count."),
    RESOLUTION_MAJORITY_PERCENT(
            PolicyBounds.percent(50, 99),
            "Of the votes for and against a resolution, more than this part must be for it; abstentions do not count."),
    CONSENT_DAYS(
            PolicyBounds.days(730, 1, 3650),
            "How long a consent lasts at the longest before the person is asked again."),
    CARD_DAYS(
            PolicyBounds.days(730, 1, 3650),
            "How long after the day of printing the code on a membership card can be verified."),
    MERGE_UNDO_DAYS(PolicyBounds.days(30, 30, 365), "How long the merge of two records of a person can be undone.");

    // Its list is a copy that cannot change, which its type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final PolicyBounds bounds;

    private final String meaning;

    PolicyName(PolicyBounds bounds, String meaning) {
        this.bounds = bounds;
        this.meaning = meaning;
    }

    public PolicyBounds bounds() {
        return bounds;
    }

    /** One sentence for whoever decides. */
    public String meaning() {
        return meaning;
    }
}
