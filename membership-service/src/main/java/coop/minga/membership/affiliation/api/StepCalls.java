package coop.minga.membership.affiliation.api;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.app.AffiliationCommands;
import coop.minga.membership.affiliation.app.AffiliationView;
import coop.minga.membership.affiliation.domain.AffiliationStep;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What all steps over HTTP have in common.
 *
 * <p>Guarantee: each runs as one command and answers with the affiliation and its version.
 */
@ApplicationScoped
class StepCalls {
    private final Commands commands;
    private final CurrentCaller caller;
    private final AffiliationCommands affiliations;

    StepCalls(Commands commands, CurrentCaller caller, AffiliationCommands affiliations) {
        this.commands = commands;
        this.caller = caller;
        this.affiliations = affiliations;
    }

    RestResponse<AffiliationView> take(AffiliationStep step, AffiliationId id, AffiliationStepRequest request) {
        return execute(request, () -> affiliations.take(step, id, caller.get(), request.grounds()));
    }

    RestResponse<AffiliationView> expel(AffiliationId id, ExpulsionRequest request) {
        var resolution = new ResolutionId(request.resolutionId());
        return execute(request, () -> affiliations.expel(id, caller.get(), resolution, request.grounds()));
    }

    private RestResponse<AffiliationView> execute(Object request, Supplier<AffiliationView> step) {
        return commands.execute(request, () -> {
            AffiliationView view = step.get();
            return Reply.ok(view, view.version());
        });
    }
}
