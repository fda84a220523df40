package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.finance.guarantee.domain.PledgeChange.When;
import coop.minga.finance.guarantee.domain.PledgeTold;
import coop.minga.finance.guarantee.store.PledgeChanges;
import coop.minga.finance.hold.HoldCause;
import coop.minga.finance.hold.HoldReason;
import coop.minga.finance.hold.app.HoldCommands;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;

/**
 * Carries what changes of a pledge to the hold on the deposits, to its history and to the others.
 *
 * <p>Guarantee: inside the caller's transaction; a hold is always what its guarantee says is pledged.
 */
@ApplicationScoped
class PledgeBook {
    private static final String SOURCE = "LOAN_GUARANTEE";

    private final PledgeChanges changes;
    private final HoldCommands holds;
    private final OrganisationQueries organisations;
    private final Event<PledgeTold> told;
    private final Clock clock;

    PledgeBook(
            PledgeChanges changes,
            HoldCommands holds,
            OrganisationQueries organisations,
            Event<PledgeTold> told,
            Clock clock) {
        this.changes = changes;
        this.holds = holds;
        this.organisations = organisations;
        this.told = told;
        this.clock = clock;
    }

    /** @throws coop.minga.platform.problem.DomainFailure HOLD_ABOVE_AVAILABLE, if somebody else was faster */
    void carry(Guarantee guarantee, PledgeChange change) {
        changes.persist(change);
        var cause = new HoldCause(SOURCE, guarantee.id().value());
        switch (change.kind()) {
            case PLEDGED ->
                holds.place(
                        guarantee.organisation(),
                        guarantee.id().hold(),
                        guarantee.account(),
                        HoldReason.PLEDGE,
                        change.left(),
                        cause);
            case RELEASED, CALLED -> holds.reduce(guarantee.id().hold(), cause, change.left());
            case COVER_CHANGED -> {
                if (change.amount().minor() > 0) {
                    holds.raise(guarantee.id().hold(), cause, change.left());
                }
            }
        }
        told.fire(new PledgeTold(guarantee, change));
    }

    When now(OrganisationId organisation) {
        return new When(organisations.today(organisation), clock.instant());
    }

    UUID nextId() {
        return UuidV7.next(clock);
    }
}
