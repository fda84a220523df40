package coop.minga.finance.account.domain;

import java.util.List;

/**
 * Whether something may be posted to an account.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum AccountState {
    OPEN,
    CLOSED;

    public List<AccountState> next() {
        return switch (this) {
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of(OPEN);
        };
    }
}
