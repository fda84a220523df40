package coop.minga.finance.institution;

import coop.minga.finance.member.MembershipId;
import java.util.UUID;

/**
 * Names an institutional member inside its organisation.
 *
 * <p>Guarantee: never reused; the id of no person's membership.
 */
public record InstitutionId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static InstitutionId fromString(String text) {
        return new InstitutionId(UUID.fromString(text));
    }

    /** What accounts of members know it by. */
    public MembershipId membership() {
        return new MembershipId(value);
    }
}
