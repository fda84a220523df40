package coop.minga.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the merged document says of itself.
 *
 * <p>Guarantee: true wherever the gateway runs, because its address is relative.
 */
final class MergedApi {
    private static final String DESCRIPTION = """
            REST services for the organisations of informal workers: unions, cooperatives, savings groups, their
            federations, and the partners who support them.

            Every call carries an OIDC bearer token, whose `org` claim names the organisation the caller acts for; each
            operation names its roles in `x-roles`. Errors are `application/problem+json` (RFC 9457); `code` is stable
            and `type` leads to a page that explains it. `POST` takes an `Idempotency-Key`, `PUT` and `PATCH` an
            `If-Match`. Lists are paged by an opaque cursor. Requests are limited per client and per organisation
            (`RateLimit`, `RateLimit-Policy`). Every answer carries `X-Request-Id`.
            """;

    private MergedApi() {}

    static ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("title", "Minga");
        info.put("version", "v1");
        info.put("summary", "For the organisations of informal workers.");
        info.put("description", DESCRIPTION);
        info.putObject("contact").put("name", "The maintainers of Minga");
        info.putObject("license").put("name", "Apache 2.0").put("identifier", "Apache-2.0");
        return info;
    }

    static ArrayNode servers() {
        ArrayNode servers = JsonNodeFactory.instance.arrayNode();
        servers.addObject().put("url", "/").put("description", "The gateway that serves this document.");
        return servers;
    }
}
