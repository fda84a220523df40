package coop.minga.finance.ledger;

import coop.minga.platform.access.Caller;

/**
 * Who posts, as the audit row says it.
 *
 * <p>Guarantee: entries of one call with the same author share an audit row.
 *
 * @param action what is done: method and path of the request, or the name of the job
 */
public record Author(String issuer, String subject, String action) {

    public static Author of(Caller caller, String action) {
        return new Author(caller.issuer(), caller.subject(), action);
    }

    /** The service itself, where nobody asks. */
    public static Author job(String action) {
        return new Author("minga", "finance-service", action);
    }
}
