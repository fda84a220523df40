package coop.minga.broken.worker.domain;

import jakarta.ws.rs.core.UriInfo;

/** The domain knows the web. */
public class DomainWithWeb {
    void of(UriInfo uri) {
        uri.getPath();
    }
}
