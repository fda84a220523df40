package coop.minga.membership.resolution.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.ResolutionSubject;
import coop.minga.membership.resolution.domain.Decision;
import coop.minga.membership.resolution.domain.DecisionRules;
import coop.minga.membership.resolution.domain.Resolution;
import coop.minga.membership.resolution.domain.ResolutionMoved;
import coop.minga.membership.resolution.domain.StepTaken;
import coop.minga.membership.resolution.store.Resolutions;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What can be done with resolutions.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its event commits with it.
 */
@ApplicationScoped
public class ResolutionCommands {
    private final Resolutions resolutions;
    private final Minutes minutes;
    private final OrganisationQueries organisations;
    private final PolicyQueries policies;
    private final Event<ResolutionMoved> moved;
    private final Clock clock;

    ResolutionCommands(
            Resolutions resolutions,
            Minutes minutes,
            OrganisationQueries organisations,
            PolicyQueries policies,
            Event<ResolutionMoved> moved,
            Clock clock) {
        this.resolutions = resolutions;
        this.minutes = minutes;
        this.organisations = organisations;
        this.policies = policies;
        this.moved = moved;
        this.clock = clock;
    }

    /** Lays a resolution before the body of the caller's organisation. */
    public ResolutionView table(
            ResolutionId id, Caller caller, ResolutionSubject subject, Wording wording, MinutesEntry entry) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        UUID key = UuidV7.next(clock);
        Minutes.Opened opened = minutes.begin(organisation, key);
        StepTaken taken = taken(organisation, caller, entry, opened, key);
        Resolution resolution =
                Resolution.table(id, organisation, subject, key, opened.seal(key, wording.asLines()), taken);
        resolutions.persist(resolution);
        return published(resolution, opened);
    }

    /** @throws DomainFailure RESOLUTION_UNKNOWN */
    public ResolutionView amend(ResolutionId id, Caller caller, Wording wording, MinutesEntry entry) {
        return change(
                id,
                caller,
                entry,
                (resolution, minutesOfIt, taken) ->
                        resolution.amend(minutesOfIt.seal(resolution.keyId(), wording.asLines()), taken));
    }

    /** @throws DomainFailure RESOLUTION_UNKNOWN */
    public ResolutionView adopt(ResolutionId id, Caller caller, Decision decision, MinutesEntry entry) {
        return change(
                id,
                caller,
                entry,
                (resolution, _, taken) -> resolution.adopt(decision, rules(resolution, taken), taken));
    }

    /** @throws DomainFailure RESOLUTION_UNKNOWN */
    public ResolutionView ratify(ResolutionId id, Caller caller, Decision decision, MinutesEntry entry) {
        return change(
                id,
                caller,
                entry,
                (resolution, _, taken) -> resolution.ratify(decision, rules(resolution, taken), taken));
    }

    /** @throws DomainFailure RESOLUTION_UNKNOWN */
    public ResolutionView reject(ResolutionId id, Caller caller, Decision decision, MinutesEntry entry) {
        return change(
                id,
                caller,
                entry,
                (resolution, _, taken) -> resolution.reject(decision, rules(resolution, taken), taken));
    }

    /** @throws DomainFailure RESOLUTION_UNKNOWN */
    public ResolutionView withdraw(ResolutionId id, Caller caller, MinutesEntry entry) {
        return change(id, caller, entry, (resolution, _, taken) -> resolution.withdraw(taken));
    }

    /**
     * Destroys what was written in the expulsions of somebody who is erased; figures, steps and what rests on them stay.
     *
     * @param memberships that were to be expelled
     */
    public void forgetExpulsionsOf(OrganisationId organisation, Collection<UUID> memberships) {
        List<UUID> written =
                memberships.isEmpty() ? List.of() : resolutions.keysAbout(ResolutionKind.EXPULSION, memberships);
        if (!written.isEmpty()) {
            minutes.destroy(organisation, written);
        }
    }

    /** Lets it lapse if it is overdue, and says whether it was. */
    boolean lapse(ResolutionId id) {
        Resolution resolution = resolutions.findToChange(id).orElseThrow(ResolutionQueries::unknown);
        if (!resolution.lapse(ResolutionLapses.ACTOR, clock.instant())) {
            return false;
        }
        flushed(resolution);
        return true;
    }

    /** A step of a resolution, with its minutes open for what the step adds to them. */
    @FunctionalInterface
    private interface Step {
        void take(Resolution resolution, Minutes.Opened minutes, StepTaken taken);
    }

    private ResolutionView change(ResolutionId id, Caller caller, MinutesEntry entry, Step step) {
        Resolution resolution = resolutions.findToChange(id).orElseThrow(ResolutionQueries::unknown);
        OrganisationId organisation = resolution.organisation();
        Minutes.Opened opened = minutes.open(organisation, List.of(resolution.keyId()));
        step.take(resolution, opened, taken(organisation, caller, entry, opened, resolution.keyId()));
        return published(resolution, opened);
    }

    private StepTaken taken(
            OrganisationId organisation, Caller caller, MinutesEntry entry, Minutes.Opened opened, UUID key) {
        ZoneId zone = organisations.zone(organisation);
        Instant now = clock.instant();
        return new StepTaken(
                caller.subject(),
                entry.note() == null ? null : opened.seal(key, entry.note()),
                entry.effectiveOn() == null ? LocalDate.ofInstant(now, zone) : entry.effectiveOn(),
                now,
                zone);
    }

    /** What the organisation asked of a decision on the day it was made, not on the day it is recorded. */
    private DecisionRules rules(Resolution resolution, StepTaken taken) {
        OrganisationId organisation = resolution.organisation();
        LocalDate on = taken.effectiveOn();
        return new DecisionRules(
                policies.number(organisation, PolicyName.RESOLUTION_QUORUM_PERCENT, on),
                policies.number(organisation, PolicyName.RESOLUTION_MAJORITY_PERCENT, on),
                policies.number(organisation, PolicyName.RATIFICATION_DAYS, on));
    }

    private ResolutionView published(Resolution resolution, Minutes.Opened opened) {
        flushed(resolution);
        return ResolutionView.of(resolution, resolution.history(null, null), opened);
    }

    private void flushed(Resolution resolution) {
        resolutions.flush();
        moved.fire(new ResolutionMoved(resolution));
    }
}
