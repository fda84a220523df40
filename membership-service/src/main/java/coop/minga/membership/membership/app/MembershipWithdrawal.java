package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.StepDetails;
import coop.minga.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes back memberships that were taken over from older books by mistake.
 *
 * <p>Guarantee: nothing is deleted; the history shows that the approval was annulled and the application withdrawn, and
 * no day counts the member any more. A membership to which something else has happened stays.
 */
@ApplicationScoped
public class MembershipWithdrawal {
    /** An application and its approval, and nothing else. */
    private static final long AS_ADMITTED = 1;

    private static final int APPROVAL = 1;

    private final MembershipCommands commands;
    private final MembershipQueries queries;

    MembershipWithdrawal(MembershipCommands commands, MembershipQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Inside the caller's transaction.
     *
     * @return false if something has happened to it since it was admitted
     */
    public boolean withdraw(Caller caller, MembershipId id) {
        MembershipView admitted = queries.get(id, null, null);
        if (admitted.version() != AS_ADMITTED) {
            return false;
        }
        commands.correct(id, caller, new CorrectionAsked(APPROVAL, null, null, List.of()));
        commands.take(
                id,
                caller,
                new StepAsked(MembershipStep.WITHDRAWAL, StepDetails.NONE, admitted.joinedOn(), null, List.of()));
        return true;
    }
}
