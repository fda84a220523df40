package coop.minga.membership.card.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal about membership cards.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum CardFailure implements ProblemType {
    CARD_FOR_MEMBERS_ONLY(409, "Only an active or suspended member gets a card"),
    CARD_KEY_ID_TAKEN(409, "Another key of the organisation is kept under this id"),
    CARD_KEY_JUST_CHANGED(409, "Another new key was made at the same moment");

    private final int status;
    private final String title;

    CardFailure(int status, String title) {
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
