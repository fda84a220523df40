package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.MembershipHistory.Stay;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.StepDetails;
import coop.minga.membership.membership.domain.StepTaken;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.app.UnitClosing;
import coop.minga.membership.unit.app.UnitMerging;
import coop.minga.membership.unit.app.UnitQueries;
import coop.minga.membership.unit.app.UnitSplitting;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps the units of memberships and the units themselves true to each other.
 *
 * <p>Guarantee: no membership is open in a unit on a day on which that one is closed, whoever of two comes first: who
 * admits holds the unit's row, and who closes it has changed that row before asking here.
 */
@ApplicationScoped
class UnitsOfMemberships {
    private final Memberships memberships;
    private final ChangedMemberships changed;
    private final UnitQueries units;
    private final OrganisationQueries organisations;

    UnitsOfMemberships(
            Memberships memberships, ChangedMemberships changed, UnitQueries units, OrganisationQueries organisations) {
        this.memberships = memberships;
        this.changed = changed;
        this.units = units;
        this.organisations = organisations;
    }

    /** Before the membership is locked; see {@link UnitQueries#keepTree}. */
    void keepTree() {
        units.keepTree();
    }

    /** @throws DomainFailure unless each unit of the membership was open for as long as the membership was, there */
    void requireOpen(Membership membership, String pointer) {
        for (Stay stay : membership.history(null).orElseThrow().stays()) {
            units.requireOpen(new UnitId(stay.unit()), stay.from(), stay.to(), pointer);
        }
    }

    void refuseWhileOpen(@Observes UnitClosing closing) {
        if (!memberships.staying(closing.unit().value(), closing.on()).isEmpty()) {
            throw new DomainFailure(
                    MembershipFailure.UNIT_HAS_MEMBERS,
                    "Transfer its members first, or merge the unit into another one.");
        }
    }

    void goOver(@Observes UnitMerging merging) {
        List<Membership> these =
                memberships.allToChange(memberships.staying(merging.unit().value(), merging.on()));
        Step step = new Step(merging.unit(), merging.into(), merging.on(), merging.actor(), merging.now());
        ZoneId zone = organisations.zone(merging.organisation());
        these.forEach(membership -> move(membership, step, zone));
        changed.publish(these);
    }

    void divide(@Observes UnitSplitting splitting) {
        Map<UUID, Membership> found = memberships
                .allToChange(splitting.parts().stream()
                        .flatMap(part -> part.memberships().stream())
                        .map(MembershipId::value)
                        .toList())
                .stream()
                .collect(Collectors.toMap(each -> each.terms().id().value(), each -> each));
        ZoneId zone = organisations.zone(splitting.organisation());
        for (int i = 0; i < splitting.parts().size(); i++) {
            UnitSplitting.Part part = splitting.parts().get(i);
            for (int j = 0; j < part.memberships().size(); j++) {
                Membership membership = found.get(part.memberships().get(j).value());
                Step step = new Step(splitting.unit(), part.unit(), splitting.on(), splitting.actor(), splitting.now());
                if (membership == null || !isOpenIn(splitting.unit(), membership)) {
                    throw DomainFailure.at(
                            MembershipFailure.MEMBERSHIP_NOT_IN_UNIT,
                            "/parts/%d/membershipIds/%d".formatted(i, j),
                            "Name an open membership of the unit that is split.");
                }
                move(membership, step, zone);
            }
        }
        changed.publish(new ArrayList<>(found.values()));
    }

    private static boolean isOpenIn(UnitId unit, Membership membership) {
        return membership.state().isOpen()
                && unit.value().equals(membership.terms().unit());
    }

    private record Step(UnitId from, UnitId into, LocalDate on, String actor, Instant now) {}

    /** On the unit's day, or on the day on which the membership came to the unit if that is later. */
    private static void move(Membership membership, Step step, ZoneId zone) {
        for (Stay stay : membership.history(null).orElseThrow().stays()) {
            if (stay.unit().equals(step.from().value()) && stay.lastsBeyond(step.on())) {
                LocalDate day = stay.from().isAfter(step.on()) ? stay.from() : step.on();
                membership.take(
                        MembershipStep.UNIT_REORGANISATION,
                        StepDetails.unit(step.into().value()),
                        new StepTaken(step.actor(), null, null, day, zone, step.now()));
            }
        }
    }
}
