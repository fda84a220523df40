package coop.minga.membership.registration.app;

import coop.minga.membership.organisation.app.OrganisationsWithdrawing;
import coop.minga.membership.registration.store.Registrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps directory records whose registration with an authority is recorded.
 *
 * <p>Guarantee: in the transaction that takes records back; one statement for all of them.
 */
@ApplicationScoped
class RegisteredRecordsStay {
    private final Registrations registrations;

    RegisteredRecordsStay(Registrations registrations) {
        this.registrations = registrations;
    }

    void keep(@Observes OrganisationsWithdrawing withdrawing) {
        withdrawing.keep(
                registrations.organisationsAmong(withdrawing.records()),
                "A registration of the organisation is recorded.");
    }
}
