package coop.minga.membership.imports.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.imports.ImportFollowers;
import coop.minga.platform.imports.ImportView;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An import's progress as server-sent events.
 *
 * <p>Guarantee: every event is the whole import, so whoever missed some has missed nothing.
 */
@Path("/api/v1/imports/{id}/progress")
@Tag(name = "imports")
public class ImportProgressResource {
    private static final long RECONNECT_MILLIS = 2_000;
    private static final String EXAMPLE = """
            event:state
            id:7
            retry:2000
            data:{"id":"0197c1f0-0000-7000-8000-000000000001","version":7,"state":"APPLYING","progress":{"rows":11540,"done":250,"created":250,"updated":0,"unchanged":0,"refused":0}}

            event:progress
            id:8
            retry:2000
            data:{"id":"0197c1f0-0000-7000-8000-000000000001","version":8,"state":"APPLYING","progress":{"rows":11540,"done":500,"created":500,"updated":0,"unchanged":0,"refused":0}}

            :alive

            """;

    private final ImportFollowers followers;
    private final ObjectMapper json;

    ImportProgressResource(ImportFollowers followers, ObjectMapper json) {
        this.followers = followers;
        this.json = json;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(
            operationId = "imports_follow",
            summary = "Follow an import while it is worked on",
            description =
                    "Server-sent events: `state` when the import has come to another state, `progress` when it has"
                            + " come further in the same; each carries the whole import and its version as `id`. A comment line"
                            + " every 15 seconds shows that the connection is alive. The stream ends when nothing more happens by"
                            + " itself, and after ten minutes at the latest; come again with `Last-Event-ID`. A browser's"
                            + " EventSource cannot send the bearer token: use `fetch` and read its body as it comes. Few may"
                            + " follow at a time; whoever is answered 429 reads the import itself from time to time.")
    @APIResponse(
            responseCode = "200",
            description = "The events, as they happen.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "applying", value = EXAMPLE)))
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        var steps = followers.follow(id, version(lastEventId));
        // Here and not by the platform's filter, which a stream of events does not pass.
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return steps.map(step -> event(step, sse));
    }

    private OutboundSseEvent event(ImportFollowers.Step step, Sse sse) {
        ImportView view = step.view();
        if (view == null) {
            return sse.newEventBuilder().comment("alive").build();
        }
        return sse.newEventBuilder()
                .name(step.isNewState() ? "state" : "progress")
                .id(Long.toString(view.version()))
                .reconnectDelay(RECONNECT_MILLIS)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, write(view))
                .build();
    }

    /** Whatever else a client sends, it has seen nothing of ours. */
    private static @Nullable Long version(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.valueOf(lastEventId) : null;
    }

    private String write(ImportView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An import cannot be written as JSON.", unwritable);
        }
    }
}
