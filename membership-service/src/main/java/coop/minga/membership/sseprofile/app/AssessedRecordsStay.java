package coop.minga.membership.sseprofile.app;

import coop.minga.membership.organisation.app.OrganisationsWithdrawing;
import coop.minga.membership.sseprofile.store.SseAssessments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps directory records that were assessed.
 *
 * <p>Guarantee: in the transaction that takes records back; one statement for all of them.
 */
@ApplicationScoped
class AssessedRecordsStay {
    private final SseAssessments assessments;

    AssessedRecordsStay(SseAssessments assessments) {
        this.assessments = assessments;
    }

    void keep(@Observes OrganisationsWithdrawing withdrawing) {
        withdrawing.keep(assessments.organisationsAmong(withdrawing.records()), "The organisation was assessed.");
    }
}
