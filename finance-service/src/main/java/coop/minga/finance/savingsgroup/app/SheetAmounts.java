package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.payment.app.PaidAmounts;
import coop.minga.finance.savingsgroup.domain.GroupFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of a group as clients write them, in minor units.
 *
 * <p>Guarantee: never negative, of the currency that is counted in, and so large at most that a cycle can be added up; a
 * refusal names the field.
 */
public final class SheetAmounts {
    private static final long MOST = 10_000_000_000_000L;

    private SheetAmounts() {}

    /** 0 where it is left out. */
    public static long minor(@Nullable Amount amount, Currency currency, String pointer) {
        return amount == null ? 0 : bounded(PaidAmounts.counted(amount, currency, pointer), pointer);
    }

    public static long positive(Amount amount, Currency currency, String pointer) {
        return bounded(PaidAmounts.positive(amount, currency, pointer), pointer);
    }

    private static long bounded(Money money, String pointer) {
        if (money.minor() > MOST) {
            throw DomainFailure.at(
                    GroupFailure.GROUP_AMOUNT_TOO_LARGE,
                    pointer,
                    "Write at most " + new Money(MOST, money.currency()).amount() + ".");
        }
        return money.minor();
    }
}
