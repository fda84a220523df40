package coop.minga.finance.mobilemoney.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of mobile money.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum MobileMoneyFailure implements ProblemType {
    MOBILE_MONEY_ACCOUNT_UNKNOWN(404, "There is no such account with a provider"),
    MOBILE_MONEY_ACCOUNT_ID_TAKEN(409, "You have an account with a provider of this id"),
    MOBILE_MONEY_ACCOUNT_TAKEN(409, "The account with the provider is registered already"),
    MOBILE_MONEY_ACCOUNT_NOT_CASH(409, "Mobile money is an asset"),
    MOBILE_MONEY_PROVIDER_UNKNOWN(409, "There is no such provider of mobile money"),
    MOBILE_MONEY_PARTY_MISSING(400, "The transaction names no payer or no account"),
    MOBILE_MONEY_NOT_TO_YOU(409, "The transaction is not to an account of yours"),
    MOBILE_MONEY_STATUS_UNKNOWN(400, "The transaction has no status that can be acted upon"),
    MOBILE_PAYMENT_UNKNOWN(404, "There is no such payment"),
    MOBILE_PAYMENT_CONTRADICTED(409, "The provider said otherwise before"),
    MOBILE_PAYMENT_TRANSITION_ILLEGAL(409, "The payment is in no state for this"),
    PAYER_REFERENCE_UNKNOWN(404, "There is no such payer"),
    PAYER_REFERENCE_TAKEN(409, "What the payer pays for is known already"),
    PAYER_REFERENCE_TRANSITION_ILLEGAL(409, "The payer was withdrawn already");

    private final int status;
    private final String title;

    MobileMoneyFailure(int status, String title) {
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
