package coop.minga.finance.account.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an account and changed later.
 *
 * <p>Guarantee: valid but for what only the others can tell: whether the code is free and the parent there.
 *
 * @param floorMinor the least it may hold in each fund, in its own direction; no limit if null
 */
public record AccountTerms(
        String code,
        String name,
        @Nullable LedgerAccountId parent,
        @Nullable Long floorMinor) {
    public AccountTerms {
        name = name.strip();
        if (!code.matches("[A-Z0-9][A-Z0-9._-]{0,39}")) {
            throw DomainFailure.at(
                    LedgerAccountFailure.LEDGER_ACCOUNT_CODE_MALFORMED, "/code", "Write a code such as 1010.");
        }
        if (name.isEmpty()) {
            throw DomainFailure.at(
                    LedgerAccountFailure.LEDGER_ACCOUNT_NAME_BLANK, "/name", "Say what the account is called.");
        }
    }

    /**
     * Reads a floor.
     *
     * @throws DomainFailure FLOOR_MALFORMED
     */
    public static @Nullable Long floorMinor(@Nullable String floor, Currency currency) {
        try {
            return floor == null
                    ? null
                    : (Long) Money.parse(floor, currency.getCurrencyCode()).minor();
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    LedgerAccountFailure.FLOOR_MALFORMED,
                    "/floor",
                    "Write the floor as a decimal string with the decimals of " + currency + ".");
        }
    }
}
