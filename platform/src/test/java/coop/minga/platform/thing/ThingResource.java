package coop.minga.platform.thing;

import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.access.Roles;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.command.Reply;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Things over HTTP. */
@Path("/api/v1/things")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {
    /** What a client says of a thing. */
    public record ThingRequest(
            @NotBlank @Size(max = 20) String name,
            @Nullable Integer size,
            @Nullable List<@NotNull Integer> marks) {}

    /** A thing as its organisation sees it. */
    public record ThingView(UUID id, long version, String name) {}

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final EntityManager entities;

    ThingResource(Commands commands, Queries queries, CurrentCaller caller, EntityManager entities) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.entities = entities;
    }

    @GET
    @RolesAllowed(Roles.ORGANISER)
    @Operation(operationId = "things_list", summary = "List")
    public List<ThingView> list(@QueryParam("name") @Nullable String name) {
        return queries.answer(() -> entities.createQuery("from Thing order by id", Thing.class).getResultList().stream()
                .filter(thing -> name == null || thing.name.equals(name))
                .map(ThingResource::view)
                .toList());
    }

    @POST
    @RolesAllowed(Roles.ORGANISER)
    @Operation(operationId = "things_create", summary = "Create")
    public RestResponse<ThingView> create(@NotNull @Valid ThingRequest request) {
        return commands.create(request, () -> {
            Thing thing = new Thing(UUID.randomUUID(), caller.get().organisation(), request.name());
            entities.persist(thing);
            entities.flush();
            if (request.name().equals("refuse")) {
                throw new DomainFailure(PlatformFailure.CONFLICT, "This name is refused after it was written.");
            }
            if (request.name().equals("fail")) {
                throw new IllegalStateException("secret internals");
            }
            return Reply.created("/api/v1/things/" + thing.id, view(thing), thing.version + 1);
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ORGANISER)
    @Operation(operationId = "things_put", summary = "Change")
    public RestResponse<ThingView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ThingRequest request) {
        return commands.execute(request, () -> {
            Thing thing = entities.find(Thing.class, id);
            if (thing == null) {
                throw new DomainFailure(PlatformFailure.NOT_FOUND, "There is no such thing.");
            }
            IfMatch.required(ifMatch).check(thing.version + 1);
            thing.name = request.name();
            entities.flush();
            return Reply.ok(view(thing), thing.version + 1);
        });
    }

    private static ThingView view(Thing thing) {
        return new ThingView(thing.id, thing.version + 1, thing.name);
    }
}
