package coop.minga.finance.ratio.domain;

import java.util.List;

/**
 * Why a figure is not told.
 *
 * <p>Guarantee: names what would have to be said for it.
 *
 * @param uses for which the chart would have to name an account
 * @param accounts of which it is not known what they are
 */
public record Missing(Reason reason, List<String> uses, List<BookLine> accounts) {
    public Missing {
        uses = List.copyOf(uses);
        accounts = List.copyOf(accounts);
    }

    static Missing because(Reason reason) {
        return new Missing(reason, List.of(), List.of());
    }

    /** A constant is never renamed. */
    public enum Reason {
        USE_NOT_NAMED(
                "The chart names no account for this use, and there are accounts that are named for none. Name one, if"
                        + " only an empty one, or put the accounts below others."),
        ACCOUNT_OF_SEVERAL_USES("An account serves other uses too, so what of it is meant here is not told apart."),
        EXPENSES_NOT_NAMED(
                "There are expenses on accounts that the chart names for no use. Put them below the account that is"
                        + " named for running costs, or for what else they are."),
        OPENING_BALANCES_NOT_CARRIED(
                "What the opening balances hold is part of the capital, but not told apart. Carry it to the accounts of"
                        + " reserves and surplus."),
        CAPITAL_NOT_NAMED(
                "There is equity on accounts that the chart names for no use. Put them below the account that is named"
                        + " for reserves, if it is never shared out, or for surplus."),
        NO_BOOKS_A_YEAR_BEFORE("The books do not reach back for a year."),
        MEMBERS_KNOWN_AS_OF_NOW("Who was a member is told as it is known now, not as it was known at an instant."),
        NOTHING_TO_DIVIDE_BY("What it would be divided by is nothing.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }

        public String detail() {
            return detail;
        }
    }
}
