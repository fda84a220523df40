package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.MembershipTerms;
import coop.minga.membership.membership.domain.StepTaken;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides about many memberships to be, against what is there and against each other.
 *
 * <p>Guarantee: the first of two that exclude each other goes through; a number is drawn for nobody who is refused here.
 */
final class AdmissionList {
    private final OrganisationId organisation;
    private final List<NewMembership> wanted;
    private final Set<MembershipId> ids;
    private final Set<PersonId> members;
    private final Set<MemberNumber> numbers;
    private final List<Admission> admissions = new ArrayList<>();
    private final List<Membership> admitted = new ArrayList<>();

    /**
     * @param ids of memberships that are there already
     * @param members who have an open membership
     * @param numbers somebody has or had
     */
    AdmissionList(
            OrganisationId organisation,
            List<NewMembership> wanted,
            Set<MembershipId> ids,
            Set<PersonId> members,
            Set<MemberNumber> numbers) {
        this.organisation = organisation;
        this.wanted = wanted;
        this.ids = new HashSet<>(ids);
        this.members = new HashSet<>(members);
        this.numbers = new HashSet<>(numbers);
    }

    /** The numbers that are brought along and can be read. */
    static Set<MemberNumber> numbersBrought(List<NewMembership> wanted) {
        Set<MemberNumber> brought = new HashSet<>();
        for (NewMembership each : wanted) {
            if (each.memberNumber() != null && MemberNumber.isValid(each.memberNumber())) {
                brought.add(new MemberNumber(each.memberNumber()));
            }
        }
        return brought;
    }

    /**
     * @param draw gives so many numbers nobody has
     * @param step of a member who joined on the day, or today if null
     */
    void decide(IntFunction<List<MemberNumber>> draw, Function<@Nullable LocalDate, StepTaken> step) {
        Map<NewMembership, DomainFailure> refused = new HashMap<>();
        int unnumbered = 0;
        for (NewMembership each : wanted) {
            DomainFailure refusal = refusal(each);
            if (refusal != null) {
                refused.put(each, refusal);
            } else if (each.memberNumber() == null) {
                unnumbered++;
            }
        }
        var drawn = draw.apply(unnumbered).iterator();
        for (NewMembership each : wanted) {
            DomainFailure refusal = refused.get(each);
            if (refusal != null) {
                admissions.add(new Admission.Refused(refusal));
                continue;
            }
            MemberNumber number = each.memberNumber() == null ? drawn.next() : new MemberNumber(each.memberNumber());
            admissions.add(admit(each, number, step.apply(each.joinedOn())));
        }
    }

    /** What became of each, in the order of the list. */
    List<Admission> admissions() {
        return List.copyOf(admissions);
    }

    List<Membership> admitted() {
        return List.copyOf(admitted);
    }

    private Admission admit(NewMembership wish, MemberNumber number, StepTaken step) {
        try {
            admitted.add(Membership.admit(
                    new MembershipTerms(
                            wish.id(),
                            organisation,
                            wish.person(),
                            number,
                            wish.category(),
                            wish.recruiter(),
                            wish.unit(),
                            null,
                            null),
                    step));
            return new Admission.Admitted(wish.id(), number);
        } catch (DomainFailure refusal) {
            return new Admission.Refused(refusal);
        }
    }

    /** Counts what it lets pass as taken, so that the next of the list is held against it. */
    private @Nullable DomainFailure refusal(NewMembership wish) {
        if (ids.contains(wish.id())) {
            return DomainFailure.at(
                    MembershipFailure.MEMBERSHIP_ID_TAKEN, "/id", "Choose a new id, or read the one that is there.");
        }
        if (members.contains(wish.person())) {
            return DomainFailure.at(
                    MembershipFailure.MEMBERSHIP_ALREADY_OPEN, "/personId", "The person is a member already.");
        }
        if (wish.memberNumber() != null) {
            if (!MemberNumber.isValid(wish.memberNumber())) {
                return MemberNumber.invalid();
            }
            if (!numbers.add(new MemberNumber(wish.memberNumber()))) {
                return DomainFailure.at(
                        MembershipFailure.MEMBER_NUMBER_TAKEN,
                        "/memberNumber",
                        "Choose another number, or leave it out and one is given.");
            }
        }
        ids.add(wish.id());
        members.add(wish.person());
        return null;
    }
}
