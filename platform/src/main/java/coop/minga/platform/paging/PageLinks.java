package coop.minga.platform.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds {@code Link: rel="next"} to every page that has one.
 *
 * <p>Guarantee: the link is relative to the host, so it holds behind the gateway too.
 */
public class PageLinks {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var asked = request.getUriInfo().getRequestUri();
            var next = UriBuilder.fromPath(asked.getRawPath())
                    .replaceQuery(asked.getRawQuery())
                    .replaceQueryParam("after", page.next())
                    .build();
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
    }
}
