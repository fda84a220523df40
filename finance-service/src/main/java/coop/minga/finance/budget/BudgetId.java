package coop.minga.finance.budget;

import java.util.UUID;

/**
 * Names a budget inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record BudgetId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static BudgetId fromString(String text) {
        return new BudgetId(UUID.fromString(text));
    }
}
