package coop.minga.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Loads the demonstration through the API, as its users would. Every record has a fixed id and every other write a fixed
 * idempotency key, so that loading it again changes nothing.
 */
final class Demonstration {
    private final GatewayClient gateway;
    private final Tokens tokens;

    Demonstration(GatewayClient gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** Registers the tenants the tokens of this stack speak of. Tries all before it reports those that were refused. */
    void registerOrganisations() throws IOException, InterruptedException {
        var admin = tokens.token("platform-admin");
        var refused = new ArrayList<String>();
        for (var organisation : DemoOrganisation.all()) {
            var body = new LinkedHashMap<String, Object>();
            body.put("name", organisation.name());
            body.put("kind", organisation.kind());
            if (organisation.coopType() != null) {
                body.put("coopType", organisation.coopType());
            }
            body.put("tier", organisation.tier());
            body.put("country", organisation.country());
            body.put("zone", organisation.zone());
            body.put("currency", organisation.currency());
            var answer = gateway.put("/api/v1/organisations/" + organisation.id(), admin, body);
            if (!answer.isSuccess()) {
                refused.add("  " + organisation.shortName() + ": " + answer.summary());
            }
        }
        failIfAny(refused, "Everything runs, but these demonstration organisations were not registered:");
    }

    private static void failIfAny(List<String> refused, String message) {
        if (!refused.isEmpty()) {
            throw new StackFailure(message + "\n" + String.join("\n", refused));
        }
    }
}
