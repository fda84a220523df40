package coop.minga.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says what may be cached, and answers 304 to whoever has the current version.
 *
 * <p>Guarantee: nothing is cached by anybody unless the resource says otherwise; the default is for personal data.
 */
public class Caching {

    @ServerResponseFilter
    public void apply(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        Object etag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (etag != null
                && known != null
                && response.getStatus() == 200
                && request.getMethod().equals(HttpMethod.GET)
                && (known.equals("*") || known.contains(etag.toString()))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
