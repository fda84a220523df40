package coop.minga.stack.mobilemoney;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A transaction as the provider keeps it. Immutable; a new status is a new one. */
record Transaction(
        String reference,
        String type,
        String status,
        String account,
        String payer,
        String amount,
        String currency,
        @Nullable String typed,
        @Nullable String original,
        Instant createdAt,
        Instant changedAt) {

    static final String PAYMENT = "merchantpay";
    static final String REVERSAL = "reversal";
    static final String PENDING = "pending";
    static final String COMPLETED = "completed";
    static final String FAILED = "failed";

    Transaction with(String next, Instant now) {
        return new Transaction(
                reference, type, next, account, payer, amount, currency, typed, original, createdAt, now);
    }

    /** The object of the GSMA Mobile Money API; in a reversal the parties are exchanged. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("transactionReference", reference);
        json.put("transactionStatus", status);
        json.put("type", type);
        json.put("amount", amount);
        json.put("currency", currency);
        var isReversal = type.equals(REVERSAL);
        party(json, isReversal ? "creditParty" : "debitParty", "msisdn", payer);
        party(json, isReversal ? "debitParty" : "creditParty", "accountid", account);
        if (typed != null) {
            json.put("requestingOrganisationTransactionReference", typed);
        }
        if (original != null) {
            json.put("originalTransactionReference", original);
        }
        json.put("creationDate", createdAt.toString());
        json.put("modificationDate", changedAt.toString());
        return json;
    }

    private static void party(ObjectNode json, String name, String key, String value) {
        json.putArray(name).addObject().put("key", key).put("value", value);
    }
}
