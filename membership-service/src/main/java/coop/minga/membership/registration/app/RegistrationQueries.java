package coop.minga.membership.registration.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.registration.RegistrationId;
import coop.minga.membership.registration.domain.LegalStatus;
import coop.minga.membership.registration.domain.Registration;
import coop.minga.membership.registration.domain.RegistrationFailure;
import coop.minga.membership.registration.domain.RegistrationHistory;
import coop.minga.membership.registration.store.Registrations;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about registrations.
 *
 * <p>Guarantee: answers only from what the caller's organisation is steward of.
 */
@ApplicationScoped
public class RegistrationQueries {
    private final Registrations registrations;
    private final OrganisationQueries organisations;
    private final Lists lists;

    RegistrationQueries(Registrations registrations, OrganisationQueries organisations, Lists lists) {
        this.registrations = registrations;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** @throws DomainFailure ORGANISATION_UNKNOWN */
    public Page<RegistrationView> list(OrganisationId organisation, PageParameters page) {
        organisations.get(organisation);
        return lists.page(
                        Registration.class,
                        RegistrationSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(criteria.equal(row.get("organisation"), organisation.value())),
                        RegistrationSort::valueOf,
                        registration -> registration.id().value())
                .map(RegistrationView::now);
    }

    /**
     * Reads a registration, or how it stood by the end of a day and as far as was known at an instant.
     *
     * @throws DomainFailure REGISTRATION_UNKNOWN, also for a time before it was opened
     */
    public RegistrationView get(
            OrganisationId organisation, RegistrationId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Registration registration = registrations
                .findByIdOptional(id.value())
                .filter(found -> found.organisation().equals(organisation))
                .orElseThrow(RegistrationQueries::unknown);
        RegistrationHistory history = registration.history().knownAt(knownAt);
        return history.asOf(asOf)
                .map(last -> RegistrationView.of(registration, history, last, asOf))
                .orElseThrow(RegistrationQueries::unknown);
    }

    /**
     * Where the organisation stood by the end of a day, as far as was known at an instant.
     *
     * @throws DomainFailure ORGANISATION_UNKNOWN
     */
    public LegalStatusView legalStatus(
            OrganisationId organisation, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        organisations.get(organisation);
        // Attempts follow each other, so that the newest one that had begun says where the organisation stood.
        for (Registration each : registrations.of(organisation).reversed()) {
            var last = each.history().knownAt(knownAt).asOf(asOf);
            if (last.isPresent()) {
                return new LegalStatusView(
                        organisation.value(),
                        last.get().to(),
                        last.get().effectiveOn(),
                        each.id().value());
            }
        }
        return new LegalStatusView(organisation.value(), LegalStatus.UNREGISTERED, null, null);
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                RegistrationFailure.REGISTRATION_UNKNOWN,
                "The organisation has no registration of this id, or had none at the time asked for.");
    }
}
