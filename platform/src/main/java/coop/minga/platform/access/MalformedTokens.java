package coop.minga.platform.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Drops a bearer token that does not even have the form of one, before it reaches the verification.
 *
 * <p>Guarantee: such a request is treated like one without a token (401). Needed because Quarkus 3.30 answers a token
 * made of dots alone with a 500; it can go when a newer version answers 401.
 */
@ApplicationScoped
public class MalformedTokens {
    /** After the request id (so that the refusal carries one) and before authentication. */
    private static final int BEFORE_AUTHENTICATION = Integer.MIN_VALUE + 20;

    private static final Pattern BEARER =
            Pattern.compile("Bearer +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+ *", Pattern.CASE_INSENSITIVE);

    void register(@Observes Router router) {
        router.route().order(BEFORE_AUTHENTICATION).handler(MalformedTokens::drop);
    }

    private static void drop(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !BEARER.matcher(authorization).matches()) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        context.next();
    }
}
