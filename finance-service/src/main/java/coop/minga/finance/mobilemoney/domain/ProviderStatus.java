package coop.minga.finance.mobilemoney.domain;

/**
 * How a provider says a transaction stands.
 *
 * <p>Guarantee: the words of the GSMA Mobile Money API; the last two are final.
 */
public enum ProviderStatus {
    PENDING,
    COMPLETED,
    FAILED
}
