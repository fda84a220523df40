package coop.minga.broken.worker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Names no roles. */
@Path("/open")
public class OpenResource {
    @GET
    public String list() {
        return "";
    }
}
