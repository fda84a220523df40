package coop.minga.membership.unit.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * New units are made out of one from a day on, and the named memberships go over to them that day. Membership moves them,
 * and refuses by throwing a {@code DomainFailure} what is no open membership in the unit that is split; it points to
 * {@code /parts/<index>/membershipIds/<index>}.
 *
 * <p>Guarantee: fired inside the command, after the new units' rows were written; no membership is named twice.
 *
 * @param now the instant under which the command records what it does
 */
public record UnitSplitting(
        OrganisationId organisation, UnitId unit, LocalDate on, List<Part> parts, String actor, Instant now) {
    public UnitSplitting {
        parts = List.copyOf(parts);
    }

    /** A new unit and who goes there. */
    public record Part(UnitId unit, List<MembershipId> memberships) {
        public Part {
            memberships = List.copyOf(memberships);
        }
    }
}
