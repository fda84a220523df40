package coop.minga.finance.product;

import java.util.UUID;

/**
 * Names a product inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record ProductId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static ProductId fromString(String text) {
        return new ProductId(UUID.fromString(text));
    }
}
