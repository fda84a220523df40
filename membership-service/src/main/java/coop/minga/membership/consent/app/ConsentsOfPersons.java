package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.store.ConsentMoves;
import coop.minga.membership.consent.store.Consents;
import coop.minga.membership.person.app.PersonsErasing;
import coop.minga.membership.person.app.PersonsMergeUndoing;
import coop.minga.membership.person.app.PersonsMerging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * Follows what happens to persons: consents end with an erasure, and go along with a merge.
 *
 * <p>Guarantee: inside the command that changes the person.
 */
@ApplicationScoped
class ConsentsOfPersons {
    private static final String ERASURE = "erasure";

    private final ConsentCommands commands;
    private final Consents consents;
    private final ConsentMoves moves;
    private final Clock clock;

    ConsentsOfPersons(ConsentCommands commands, Consents consents, ConsentMoves moves, Clock clock) {
        this.commands = commands;
        this.consents = consents;
        this.moves = moves;
        this.clock = clock;
    }

    void end(@Observes PersonsErasing erasing) {
        commands.endAll(erasing.organisation(), erasing.persons(), ERASURE);
    }

    void move(@Observes PersonsMerging merging) {
        for (Consent consent : consents.of(merging.organisation(), merging.absorbed())) {
            moves.remember(merging.merge(), consent);
            consent.moveTo(merging.kept(), clock.instant());
        }
        consents.flush();
    }

    void moveBack(@Observes PersonsMergeUndoing undoing) {
        moves.forget(undoing.organisation(), undoing.merge()).forEach((id, cameByMerge) -> consents.findByIdOptional(id)
                .ifPresent(consent -> consent.moveBackTo(undoing.absorbed(), cameByMerge, clock.instant())));
        consents.flush();
    }
}
