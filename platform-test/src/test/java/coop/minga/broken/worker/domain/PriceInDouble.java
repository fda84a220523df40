package coop.minga.broken.worker.domain;

/** Money as a double. */
public class PriceInDouble {
    double price;
}
