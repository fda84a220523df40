package coop.minga.broken.worker.domain;

/** Money from a double. */
public class PriceFromDouble {
    long minor(double price) {
        return Math.round(price);
    }
}
