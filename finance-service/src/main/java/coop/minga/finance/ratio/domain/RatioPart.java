package coop.minga.finance.ratio.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What ratios are made of, and for which uses a chart names the accounts that are taken.
 *
 * <p>Guarantee: a constant is never renamed; the uses of one part are of one class.
 */
public enum RatioPart {
    LOANS(BookClass.ASSET, "LOANS"),
    /** What is provided for losses; an asset in credit, counted as an amount above zero. */
    ALLOWANCE(BookClass.ASSET, "LOAN_LOSS_ALLOWANCE"),
    /** What of the allowance loans late more than 12 months need. */
    ALLOWANCE_USED,
    LATE_1_TO_12_MONTHS,
    LATE_OVER_12_MONTHS,
    CASH(BookClass.ASSET, "CASH", "BANK", "MOBILE_MONEY"),
    LIQUID_INVESTMENTS(BookClass.ASSET, "LIQUID_INVESTMENTS"),
    FINANCIAL_INVESTMENTS(BookClass.ASSET, "FINANCIAL_INVESTMENTS"),
    PROBLEM_ASSETS(BookClass.ASSET, "PROBLEM_ASSETS"),
    ASSETS,
    ASSETS_A_YEAR_BEFORE,
    SAVINGS_AND_DEPOSITS(BookClass.LIABILITY, "MEMBER_SAVINGS", "MEMBER_DEPOSITS"),
    EXTERNAL_CREDIT(BookClass.LIABILITY, "EXTERNAL_CREDIT"),
    /** What was taken in by mistake or is owed to members and the state, too, is paid when it is asked for. */
    SHORT_TERM_PAYABLES(BookClass.LIABILITY, "SHORT_TERM_PAYABLES", "SUSPENSE", "INTEREST_PAYABLE", "TAX_WITHHELD"),
    LIABILITIES,
    SHARES(BookClass.EQUITY, "MEMBER_SHARES"),
    INSTITUTIONAL_CAPITAL(BookClass.EQUITY, "RESERVES"),
    RETAINED_SURPLUS(BookClass.EQUITY, "SURPLUS"),
    /** Income less expenses that were not yet carried to equity. */
    SURPLUS_OF_THE_YEAR,
    OPERATING_EXPENSES(BookClass.EXPENSE, "RUNNING_COSTS", "CASH_DIFFERENCES"),
    MEMBERS,
    MEMBERS_A_YEAR_BEFORE;

    private final @Nullable BookClass bookClass;
    // List.of never changes; its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> uses;

    RatioPart() {
        this.bookClass = null;
        this.uses = List.of();
    }

    RatioPart(BookClass bookClass, String... uses) {
        this.bookClass = bookClass;
        this.uses = List.of(uses);
    }

    /** By the names that a chart has for them. */
    public List<String> uses() {
        return uses;
    }

    /** The class of the accounts that serve its uses. */
    BookClass bookClass() {
        return Objects.requireNonNull(bookClass, "A part that is made of no accounts for uses.");
    }

    /** Whether it is an amount of money; people are counted. */
    public boolean isMoney() {
        return this != MEMBERS && this != MEMBERS_A_YEAR_BEFORE;
    }
}
