package coop.minga.platform.command;

import coop.minga.platform.access.Caller;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.crypto.Bytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the running request what every write needs to know of it.
 *
 * <p>Guarantee: the scope of a key and the digest of a request are made in this one way.
 */
@ApplicationScoped
class AskedCommands {
    private final CurrentCaller currentCaller;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;
    private final Answers answers;

    AskedCommands(CurrentCaller currentCaller, HttpHeaders headers, Request request, UriInfo uri, Answers answers) {
        this.currentCaller = currentCaller;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
        this.answers = answers;
    }

    /**
     * What was asked.
     *
     * @param action method and path, as the audit row says it
     * @param system the client application, as the issuer of its token names it
     */
    record Asked(
            Caller caller,
            @Nullable IdempotencyKey key,
            Bytes requestHash,
            String action,
            @Nullable String system) {}

    Asked read(@Nullable Object body) {
        Caller caller = currentCaller.get();
        String action = request.getMethod() + " " + uri.getPath();
        return new Asked(
                caller,
                IdempotencyKey.of(headers.getHeaderString("Idempotency-Key"), caller),
                Bytes.of(IdempotencyKey.sha256(action + "\n" + answers.write(body))),
                action,
                currentCaller.system());
    }
}
