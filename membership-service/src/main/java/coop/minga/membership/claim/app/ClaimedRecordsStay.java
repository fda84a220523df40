package coop.minga.membership.claim.app;

import coop.minga.membership.claim.store.Claims;
import coop.minga.membership.organisation.app.OrganisationsWithdrawing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps directory records that somebody claims or has claimed.
 *
 * <p>Guarantee: in the transaction that takes records back; one statement for all of them.
 */
@ApplicationScoped
class ClaimedRecordsStay {
    private final Claims claims;

    ClaimedRecordsStay(Claims claims) {
        this.claims = claims;
    }

    void keep(@Observes OrganisationsWithdrawing withdrawing) {
        withdrawing.keep(
                claims.recordsClaimed(withdrawing.steward(), withdrawing.records()), "The record is claimed, or was.");
    }
}
