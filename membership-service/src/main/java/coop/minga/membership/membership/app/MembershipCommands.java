package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.MembershipTerms;
import coop.minga.membership.membership.domain.StepDetails;
import coop.minga.membership.membership.domain.StepTaken;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.app.OwnRecord;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.Roles;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with memberships.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its events commit with it.
 */
@ApplicationScoped
public class MembershipCommands {
    /** What a member may do too, with the own membership. */
    private static final Set<MembershipStep> BY_MEMBERS = Set.of(MembershipStep.RESIGNATION, MembershipStep.WITHDRAWAL);

    private final Memberships memberships;
    private final MemberNumbers numbers;
    private final MembershipRules rules;
    private final UnitsOfMemberships units;
    private final PersonQueries persons;
    private final TransferCodes transferCodes;
    private final Reasons reasons;
    private final OwnRecord ownRecord;
    private final OrganisationQueries organisations;
    private final ChangedMemberships changed;
    private final MembershipQueries queries;
    private final Clock clock;

    MembershipCommands(
            Memberships memberships,
            MemberNumbers numbers,
            MembershipRules rules,
            UnitsOfMemberships units,
            PersonQueries persons,
            TransferCodes transferCodes,
            Reasons reasons,
            OwnRecord ownRecord,
            OrganisationQueries organisations,
            ChangedMemberships changed,
            MembershipQueries queries,
            Clock clock) {
        this.memberships = memberships;
        this.numbers = numbers;
        this.rules = rules;
        this.units = units;
        this.persons = persons;
        this.transferCodes = transferCodes;
        this.reasons = reasons;
        this.ownRecord = ownRecord;
        this.organisations = organisations;
        this.changed = changed;
        this.queries = queries;
        this.clock = clock;
    }

    /** Applies for a membership of a person the caller's organisation keeps. */
    public MembershipView apply(Caller caller, NewMembership wanted) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        MemberNumber number = number(organisation, wanted);
        var taken = new StepTaken(
                caller.subject(), null, null, wanted.joinedOn(), organisations.zone(organisation), clock.instant());
        var terms = new MembershipTerms(
                wanted.id(),
                organisation,
                wanted.person(),
                number,
                wanted.category(),
                wanted.recruiter(),
                wanted.unit(),
                wanted.transferCode() == null
                        ? null
                        : transferCodes.read(wanted.transferCode(), organisation, taken.today()),
                wanted.numberBlock());
        Membership membership = Membership.apply(terms, taken);
        units.requireOpen(membership, "/unitId");
        memberships.persist(membership);
        return published(membership);
    }

    private MemberNumber number(OrganisationId organisation, NewMembership wanted) {
        if (wanted.memberNumber() == null && wanted.numberBlock() == null) {
            return numbers.next(organisation, 1, Set.of()).getFirst();
        }
        MemberNumber number = new MemberNumber(Objects.requireNonNullElse(wanted.memberNumber(), ""));
        numbers.require(organisation, number, wanted.numberBlock());
        return number;
    }

    /**
     * Takes a step.
     *
     * @throws DomainFailure MEMBERSHIP_UNKNOWN if it is not one of the caller's organisation, or not the own one of a
     *     caller who takes the step as a member; or what the step refuses
     */
    public MembershipView take(MembershipId id, Caller caller, StepAsked asked) {
        Membership membership = toChange(id);
        if (BY_MEMBERS.contains(asked.step())
                && !ownRecord.mayActFor(caller, membership.terms().person(), Roles.ORG_ADMIN, Roles.ORGANISER)) {
            throw MembershipQueries.unknown();
        }
        StepTaken taken = taken(membership, caller, asked.effectiveOn(), asked.reason(), asked.evidence());
        MembershipStep step = asked.step() == MembershipStep.APPROVAL
                ? rules.approval(membership.terms().organisation(), taken.effectiveOn())
                : asked.step();
        rules.check(step, asked.details(), membership, taken.effectiveOn());
        membership.take(step, asked.details(), taken);
        units.requireOpen(membership, "/unitId");
        return published(membership);
    }

    /**
     * Moves an active member to a unit, or lets one go to another organisation; {@link MembershipQueries#transferCode}
     * then gives the code for that one.
     *
     * @throws DomainFailure TRANSFER_TARGET_NOT_ALLOWED unless it leads to one place elsewhere; what {@link #take} refuses
     */
    public MembershipView transfer(MembershipId id, Caller caller, TransferAsked asked) {
        UUID unit = asked.unit();
        UUID organisation = asked.organisation();
        if ((unit == null) == (organisation == null) || caller.organisation().equals(organisation)) {
            throw DomainFailure.at(
                    MembershipFailure.TRANSFER_TARGET_NOT_ALLOWED,
                    "/organisationId",
                    "Name a unit of the organisation or another organisation.");
        }
        StepDetails details = unit == null
                ? StepDetails.departure(Objects.requireNonNull(organisation), UuidV7.next(clock))
                : StepDetails.unit(unit);
        MembershipStep step = unit == null ? MembershipStep.DEPARTURE : MembershipStep.UNIT_TRANSFER;
        return take(id, caller, new StepAsked(step, details, asked.effectiveOn(), asked.reason(), asked.evidence()));
    }

    /** Annuls or replaces what was recorded wrongly. */
    public MembershipView correct(MembershipId id, Caller caller, CorrectionAsked asked) {
        Membership membership = toChange(id);
        membership.correct(
                asked.against(membership.transitions()),
                taken(membership, caller, null, asked.reason(), asked.evidence()));
        units.requireOpen(membership, "/replacement/unitId");
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
        Instant now = clock.instant();
        AdmissionList list = new AdmissionList(
                organisation,
                wanted,
                memberships.taken(wanted.stream().map(NewMembership::id).toList()),
                memberships.withOpenMembership(
                        wanted.stream().map(NewMembership::person).toList()),
                numbers.taken(organisation, brought));
        list.decide(
                many -> numbers.next(organisation, many, brought),
                joinedOn -> new StepTaken(actor, null, null, joinedOn, zone, now));
        memberships.persist(list.admitted());
        changed.publish(list.admitted());
        return list.admissions();
    }

    private Membership toChange(MembershipId id) {
        units.keepTree();
        persons.keepOwner(() -> memberships.personOf(id));
        return memberships.findToChange(id).orElseThrow(MembershipQueries::unknown);
    }

    private StepTaken taken(
            Membership membership,
            Caller caller,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            List<String> evidence) {
        MembershipTerms terms = membership.terms();
        return new StepTaken(
                caller.subject(),
                reasons.seal(terms.organisation(), terms.person(), reason),
                reasons.seal(
                        terms.organisation(), terms.person(), evidence.isEmpty() ? null : String.join("\n", evidence)),
                effectiveOn,
                organisations.zone(terms.organisation()),
                clock.instant());
    }

    private MembershipView published(Membership membership) {
        changed.publish(List.of(membership));
        return queries.view(membership);
    }
}
