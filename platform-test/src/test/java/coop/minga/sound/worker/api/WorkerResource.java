package coop.minga.sound.worker.api;

import coop.minga.sound.worker.WorkerId;
import coop.minga.sound.worker.app.WorkerCommands;
import coop.minga.sound.worker.domain.WorkerState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A good resource. */
@Path("/workers")
public class WorkerResource {
    final WorkerCommands commands;

    WorkerResource(WorkerCommands commands) {
        this.commands = commands;
    }

    @GET
    @Operation(operationId = "workers_list")
    @RolesAllowed("organiser")
    public String list(WorkerState state, WorkerId after) {
        return state.name() + after;
    }
}
