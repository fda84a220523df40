package coop.minga.finance.product.domain;

import java.util.List;

/**
 * Whether accounts of a product can be opened; those that are open already live on.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum ProductState {
    OPEN,
    CLOSED;

    public List<ProductState> next() {
        return switch (this) {
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of(OPEN);
        };
    }
}
