package coop.minga.membership.registration.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.registration.RegistrationId;
import coop.minga.membership.registration.domain.EntryTaken;
import coop.minga.membership.registration.domain.Registration;
import coop.minga.membership.registration.domain.RegistrationChanged;
import coop.minga.membership.registration.domain.RegistrationDetails;
import coop.minga.membership.registration.domain.RegistrationNeighbours;
import coop.minga.membership.registration.domain.RegistrationStep;
import coop.minga.membership.registration.store.Registrations;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with registrations.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its event commits with it. All attempts of
 * an organisation are locked together, for what one may do depends on the others.
 */
@ApplicationScoped
public class RegistrationCommands {
    private final Registrations registrations;
    private final OrganisationQueries organisations;
    private final Event<RegistrationChanged> changed;
    private final Clock clock;

    RegistrationCommands(
            Registrations registrations,
            OrganisationQueries organisations,
            Event<RegistrationChanged> changed,
            Clock clock) {
        this.registrations = registrations;
        this.organisations = organisations;
        this.changed = changed;
        this.clock = clock;
    }

    /** Which registration of which organisation. */
    public record RegistrationKey(OrganisationId organisation, RegistrationId registration) {}

    /** Why and since when something is so, as the caller tells it. */
    public record Grounds(
            @Nullable LocalDate effectiveOn, @Nullable String reason, List<String> evidence) {
        public Grounds {
            evidence = List.copyOf(evidence);
        }
    }

    /** @throws DomainFailure ORGANISATION_UNKNOWN if the caller is not its steward */
    public RegistrationView open(RegistrationKey key, Caller caller, RegistrationDetails details, Grounds grounds) {
        organisations.get(key.organisation());
        List<Registration> attempts = registrations.ofToChange(key.organisation());
        Registration registration = Registration.open(
                key.registration(),
                new OrganisationId(caller.organisation()),
                key.organisation(),
                attempts.isEmpty() ? null : attempts.getLast(),
                details,
                taken(caller, grounds));
        registrations.persist(registration);
        return published(registration);
    }

    /** @throws DomainFailure REGISTRATION_UNKNOWN */
    public RegistrationView take(RegistrationKey key, RegistrationStep step, Caller caller, Grounds grounds) {
        Found found = find(key);
        found.registration().take(step, taken(caller, grounds), found.neighbours());
        return published(found.registration());
    }

    /**
     * Corrects a step that was recorded wrongly.
     *
     * @param grounds with the right day; without a day the step never happened
     * @throws DomainFailure REGISTRATION_UNKNOWN
     */
    public RegistrationView correct(RegistrationKey key, int sequence, Caller caller, Grounds grounds) {
        Found found = find(key);
        found.registration().correct(sequence, grounds.effectiveOn(), taken(caller, grounds), found.neighbours());
        return published(found.registration());
    }

    /** @throws DomainFailure REGISTRATION_UNKNOWN; STALE if it has changed since */
    public RegistrationView change(RegistrationKey key, IfMatch ifMatch, RegistrationDetails details) {
        Registration registration = find(key).registration();
        ifMatch.check(registration.version());
        return registration.change(details, clock.instant())
                ? published(registration)
                : RegistrationView.now(registration);
    }

    private record Found(Registration registration, RegistrationNeighbours neighbours) {}

    private Found find(RegistrationKey key) {
        List<Registration> attempts = registrations.ofToChange(key.organisation());
        for (int i = 0; i < attempts.size(); i++) {
            if (attempts.get(i).id().equals(key.registration())) {
                return new Found(
                        attempts.get(i),
                        new RegistrationNeighbours(
                                i == 0 ? null : attempts.get(i - 1).lastDay(),
                                i + 1 == attempts.size()
                                        ? null
                                        : attempts.get(i + 1).firstDay()));
            }
        }
        throw RegistrationQueries.unknown();
    }

    private EntryTaken taken(Caller caller, Grounds grounds) {
        return new EntryTaken(
                caller.subject(),
                grounds.reason(),
                grounds.evidence(),
                grounds.effectiveOn(),
                organisations.zone(new OrganisationId(caller.organisation())),
                clock.instant());
    }

    private RegistrationView published(Registration registration) {
        registrations.flush();
        changed.fire(new RegistrationChanged(registration));
        return RegistrationView.now(registration);
    }
}
