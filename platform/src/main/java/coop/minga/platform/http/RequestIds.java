package coop.minga.platform.http;

import coop.minga.platform.time.UuidV7;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id and puts it on the response and into the log.
 *
 * <p>Guarantee: on every response, errors included; an id from outside is taken only if it is harmless to log.
 */
@ApplicationScoped
public class RequestIds {
    public static final String HEADER = "X-Request-Id";

    /** Before Quarkus' own routes, which begin at 0, so that what they refuse carries the id too. */
    private static final int FIRST = Integer.MIN_VALUE + 10;

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Clock clock;

    public RequestIds(Clock clock) {
        this.clock = clock;
    }

    public void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::identify);
    }

    private void identify(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UuidV7.next(clock).toString();
        context.request().headers().set(HEADER, id);
        context.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
        context.next();
    }
}
