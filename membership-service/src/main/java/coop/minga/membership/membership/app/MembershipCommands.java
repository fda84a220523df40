package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.MembershipTerms;
import coop.minga.membership.membership.domain.MembershipsChanged;
import coop.minga.membership.membership.domain.StepTaken;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with memberships.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its events commit with it.
 */
@ApplicationScoped
public class MembershipCommands {
    private final Memberships memberships;
    private final MemberNumbers numbers;
    private final Reasons reasons;
    private final OrganisationQueries organisations;
    private final Event<MembershipsChanged> changed;
    private final Clock clock;

    MembershipCommands(
            Memberships memberships,
            MemberNumbers numbers,
            Reasons reasons,
            OrganisationQueries organisations,
            Event<MembershipsChanged> changed,
            Clock clock) {
        this.memberships = memberships;
        this.numbers = numbers;
        this.reasons = reasons;
        this.organisations = organisations;
        this.changed = changed;
        this.clock = clock;
    }

    /** Applies for a membership of a person the caller's organisation keeps. */
    public MembershipView apply(Caller caller, NewMembership wanted) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        MemberNumber number = wanted.memberNumber() == null
                ? numbers.next(organisation, 1, Set.of()).getFirst()
                : new MemberNumber(wanted.memberNumber());
        var terms = new MembershipTerms(
                wanted.id(), organisation, wanted.person(), number, wanted.category(), wanted.recruiter());
        Membership membership = Membership.apply(
                terms,
                new StepTaken(caller.subject(), null, wanted.joinedOn(), organisations.zone(organisation), now()));
        memberships.persist(membership);
        return published(membership);
    }

    /** @throws DomainFailure MEMBERSHIP_UNKNOWN if it is not one of the caller's organisation */
    public MembershipView take(
            MembershipStep step,
            MembershipId id,
            Caller caller,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) {
        Membership membership = memberships.findToChange(id).orElseThrow(MembershipQueries::unknown);
        MembershipTerms terms = membership.terms();
        membership.take(
                step,
                new StepTaken(
                        caller.subject(),
                        reasons.seal(terms.organisation(), terms.person(), reason),
                        effectiveOn,
                        organisations.zone(terms.organisation()),
                        now()));
        return published(membership);
    }

    /**
     * Takes many members over from older books: each is active from the day of joining on. The number of statements does
     * not grow with the list. Whoever cannot be admitted is refused alone; what only the database can refuse (somebody
     * else admits the same person at this moment) fails the transaction, and trying it again is right.
     *
     * @param actor who is to stand in the history
     * @return what became of each, in the order of the list
     */
    public List<Admission> admitAll(OrganisationId organisation, String actor, List<NewMembership> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<MemberNumber> brought = AdmissionList.numbersBrought(wanted);
        ZoneId zone = organisations.zone(organisation);
        Instant now = now();
        AdmissionList list = new AdmissionList(
                organisation,
                wanted,
                memberships.taken(wanted.stream().map(NewMembership::id).toList()),
                memberships.withOpenMembership(
                        wanted.stream().map(NewMembership::person).toList()),
                memberships.used(brought));
        list.decide(
                many -> numbers.next(organisation, many, brought),
                joinedOn -> new StepTaken(actor, null, joinedOn, zone, now));
        List<Membership> admitted = list.admitted();
        if (!admitted.isEmpty()) {
            memberships.persist(admitted);
            flush();
            changed.fire(new MembershipsChanged(admitted));
        }
        return list.admissions();
    }

    private MembershipView published(Membership membership) {
        flush();
        changed.fire(new MembershipsChanged(List.of(membership)));
        var terms = membership.terms();
        return MembershipView.of(
                membership,
                membership.history(null, null),
                reasons.opener(terms.organisation(), List.of(terms.person())));
    }

    /** What the database refuses is told with its place, as if the domain had. */
    private void flush() {
        try {
            memberships.flush();
        } catch (PersistenceException refused) {
            throw DatabaseFailure.constraint(refused)
                    .flatMap(MembershipCommands::failure)
                    .map(RuntimeException.class::cast)
                    .orElse(refused);
        }
    }

    private static Optional<DomainFailure> failure(String constraint) {
        return switch (constraint) {
            case "membership_person_fk" ->
                Optional.of(DomainFailure.at(
                        MembershipFailure.MEMBERSHIP_PERSON_UNKNOWN,
                        "/personId",
                        "Record the person first, or name one of the organisation's."));
            case "membership_recruiter_fk" ->
                Optional.of(DomainFailure.at(
                        MembershipFailure.RECRUITER_UNKNOWN,
                        "/recruiterId",
                        "Name a person the organisation has recorded, or leave it out."));
            case "membership_number_once" ->
                Optional.of(DomainFailure.at(
                        MembershipFailure.MEMBER_NUMBER_TAKEN,
                        "/memberNumber",
                        "Choose another number, or leave it out and one is given."));
            default -> Optional.empty();
        };
    }

    /** To the microsecond, as the database keeps it, so that the answer to a write equals a later read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
