package coop.minga.finance.insurance.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of mutual insurance.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum InsuranceFailure implements ProblemType {
    INSURANCE_PRODUCT_UNKNOWN(404, "There is no such insurance product"),
    INSURANCE_PRODUCT_ID_TAKEN(409, "You have an insurance product of this id"),
    INSURANCE_PRODUCT_CLOSED(409, "The insurance product is not sold any more"),
    INSURANCE_PERIOD_UNUSUAL(400, "A premium is for one, three, six or twelve months"),
    INSURANCE_AMOUNT_INVALID(400, "The amount is none of the insurance's currency"),
    INSURANCE_POLICY_UNKNOWN(404, "There is no such policy"),
    INSURANCE_POLICY_ID_TAKEN(409, "You have a policy of this id"),
    INSURANCE_POLICY_MISSING(409, "The member has no policy"),
    INSURANCE_PREMIUM_NOT_WHOLE(409, "The amount pays no whole number of periods"),
    INSURANCE_POLICY_HELD_ALREADY(409, "The member has a policy of this product"),
    INSURANCE_MEMBERSHIP_NOT_OPEN(409, "The membership is not open today"),
    INSURANCE_BEGIN_IN_THE_PAST(400, "A policy does not begin before today"),
    INSURANCE_POLICY_ENDED(409, "The policy has ended"),
    INSURANCE_END_IN_THE_PAST(400, "A policy does not end before today"),
    INSURANCE_PAID_TOO_FAR(409, "Premiums are paid for two years ahead at most"),
    INSURANCE_CLAIM_UNKNOWN(404, "There is no such claim"),
    INSURANCE_CLAIM_ID_TAKEN(409, "You have a claim of this id"),
    INSURANCE_CLAIMED_ALREADY(409, "The same was claimed already"),
    INSURANCE_HAPPENED_IN_THE_FUTURE(400, "What is to come cannot be claimed"),
    INSURANCE_NOT_INSURED_THAT_DAY(409, "No premium was paid for that day"),
    INSURANCE_WAITING_THAT_DAY(409, "That day was in the waiting time"),
    INSURANCE_ABOVE_COVER(409, "The policy pays at most its cover in a year"),
    INSURANCE_CLAIM_TRANSITION_ILLEGAL(409, "The claim is in no state for this"),
    INSURANCE_MAKER_IS_CHECKER(409, "Somebody else has to do this"),
    INSURANCE_NOTHING_TO_PAY(409, "The claim was assessed at nothing"),
    INSURANCE_ACCOUNT_UNFIT(409, "The account cannot serve for this"),
    INSURANCE_FUND_SHORT(409, "The fund holds less than would be paid"),
    INSURANCE_ENTRY_STAYS(409, "What was paid for an insurance is not taken back by a reversal");

    private final int status;
    private final String title;

    InsuranceFailure(int status, String title) {
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
