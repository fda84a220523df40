package coop.minga.finance.statement.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account of a statement, with all the accounts below it that are no line of their own.
 *
 * <p>Guarantee: minor units in the direction in which the accounts of its part grow.
 *
 * @param budgetMinor what was meant; null without a budget
 */
public record Line(
        UUID account,
        String code,
        String name,
        Part part,
        long minor,
        @Nullable Long budgetMinor) {

    /** What came in as cash, less what went out, where all of it stood against cash. */
    public long cashMinor() {
        return Math.negateExact(debitsLessCredits());
    }

    /** The same of what was meant. */
    public @Nullable Long budgetCashMinor() {
        return budgetMinor == null ? null : Long.valueOf(Math.negateExact(part.grown(budgetMinor)));
    }

    /** On which side it stands in the books: above zero on that of the debits. */
    public long debitsLessCredits() {
        return part.grown(minor);
    }
}
