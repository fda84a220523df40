package coop.minga.membership.claim.domain;

import coop.minga.membership.claim.ClaimId;
import coop.minga.membership.organisation.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who says on what evidence that an organisation is the one a directory record tells of.
 *
 * <p>Guarantee: never changes.
 *
 * @param steward who keeps the directory record
 * @param claimant a tenant that files for itself; null for an organisation that is none yet, for which the steward files
 * @param claimantName the claimant's own name of itself
 * @param filedBy the subject that filed it
 */
public record ClaimFiling(
        ClaimId id,
        OrganisationId steward,
        OrganisationId organisation,
        @Nullable OrganisationId claimant,
        String claimantName,
        List<String> evidence,
        String filedBy) {
    public ClaimFiling {
        evidence = List.copyOf(evidence);
    }
}
