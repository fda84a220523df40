package coop.minga.membership.membership.api;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipCommands;
import coop.minga.membership.membership.app.MembershipView;
import coop.minga.membership.membership.app.StepAsked;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers every request that changes a membership.
 *
 * <p>Guarantee: the same request under the same key changes it once.
 */
@ApplicationScoped
class MembershipSteps {
    private final Commands commands;
    private final CurrentCaller caller;
    private final MembershipCommands memberships;

    MembershipSteps(Commands commands, CurrentCaller caller, MembershipCommands memberships) {
        this.commands = commands;
        this.caller = caller;
        this.memberships = memberships;
    }

    RestResponse<MembershipView> take(MembershipId id, Object request, StepAsked asked) {
        return answer(request, () -> memberships.take(id, caller.get(), asked));
    }

    RestResponse<MembershipView> transfer(MembershipId id, TransferRequest request) {
        return answer(request, () -> memberships.transfer(id, caller.get(), request.asked()));
    }

    RestResponse<MembershipView> correct(MembershipId id, CorrectionRequest request) {
        return answer(request, () -> memberships.correct(id, caller.get(), request.asked()));
    }

    private RestResponse<MembershipView> answer(Object request, Supplier<MembershipView> work) {
        return commands.execute(request, () -> {
            MembershipView view = work.get();
            return Reply.ok(view, view.version());
        });
    }
}
