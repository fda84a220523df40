package coop.minga.finance.member.app;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.store.InstitutionPeriods;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Lets institutions in among those who may hold accounts of members.
 *
 * <p>Guarantee: inside the caller's transaction; a person's membership is never touched.
 */
@ApplicationScoped
public class HolderCommands {
    private final InstitutionPeriods periods;

    HolderCommands(InstitutionPeriods periods) {
        this.periods = periods;
    }

    /** @param id of no membership that finance knows; of one that comes in meanwhile, the database says so */
    public void enter(OrganisationId organisation, MembershipId id, LocalDate from) {
        periods.enter(organisation, id, from);
    }

    /**
     * @param id of an institution that was entered
     * @param to the first day on which it is no member any more
     */
    public void end(MembershipId id, LocalDate to) {
        periods.end(id, to);
    }
}
