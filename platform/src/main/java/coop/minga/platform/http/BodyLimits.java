package coop.minga.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bodies at 1 MiB, but for the operations marked with {@link BodyLimit}.
 *
 * <p>Guarantee: counts what is read, so a chunked body cannot hide its size, and what announces too much is refused
 * before a byte of it is read. The framework has one limit for all, compares it with the announcement only and answers
 * without a body; it is therefore set to the largest operation's.
 */
@ApplicationScoped
public class BodyLimits {
    private static final long MEBIBYTE = 1024L * 1024;

    /** Behind the request's id and before everything of the framework's. */
    private static final int SECOND = Integer.MIN_VALUE + 20;

    private final ObjectMapper json;
    private final long largest;

    BodyLimits(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.json = json;
        this.largest = largest.asLongValue();
    }

    public void register(@Observes Router router) {
        router.route().order(SECOND).handler(this::refuseTheLargest);
    }

    private void refuseTheLargest(RoutingContext context) {
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= largest) {
            context.next();
            return;
        }
        Problem problem = Problem.of(PlatformFailure.TOO_LARGE, detail(largest), context.normalizedPath());
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(write(problem));
    }

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        BodyLimit marked = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        long limit = (marked == null ? 1 : marked.mebibytes()) * MEBIBYTE;
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced(length) > limit) {
            throw tooLarge(limit);
        }
        // A marked operation reads a form, which the framework counts itself.
        if (length == null && marked == null && request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new Counted(request.getEntityStream(), limit));
        }
    }

    private static long announced(@Nullable String contentLength) {
        return contentLength != null && contentLength.matches("\\d{1,18}") ? Long.parseLong(contentLength) : 0;
    }

    private static DomainFailure tooLarge(long limit) {
        return new DomainFailure(PlatformFailure.TOO_LARGE, detail(limit));
    }

    private static String detail(long limit) {
        return "The body is larger than the " + limit + " bytes this operation reads.";
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A problem cannot be written as JSON.", unwritable);
        }
    }

    /** Lets not one byte beyond the limit through. */
    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long count;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                add(1);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                add(read);
            }
            return read;
        }

        private void add(int read) {
            count += read;
            if (count > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
