package coop.minga.membership.membership.domain;

import static coop.minga.membership.membership.domain.MembershipState.ACTIVE;
import static coop.minga.membership.membership.domain.MembershipState.APPLICATION_WITHDRAWN;
import static coop.minga.membership.membership.domain.MembershipState.APPLIED;
import static coop.minga.membership.membership.domain.MembershipState.APPROVED_PENDING_FEE;
import static coop.minga.membership.membership.domain.MembershipState.DECEASED;
import static coop.minga.membership.membership.domain.MembershipState.EXPELLED;
import static coop.minga.membership.membership.domain.MembershipState.LAPSED;
import static coop.minga.membership.membership.domain.MembershipState.OPEN;
import static coop.minga.membership.membership.domain.MembershipState.REJECTED;
import static coop.minga.membership.membership.domain.MembershipState.RESIGNED;
import static coop.minga.membership.membership.domain.MembershipState.SUSPENDED;
import static coop.minga.membership.membership.domain.MembershipState.TRANSFERRED;
import static coop.minga.membership.membership.domain.MembershipState.UNDER_HEARING;
import static coop.minga.membership.membership.domain.MembershipState.UNDER_REVIEW;
import static coop.minga.membership.membership.domain.MembershipState.WAITLISTED;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of all steps from one state to the next.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it. A step leads to one state,
 * or leaves the state as it is: so a fact recorded late changes where a later step came from, never where it led.
 */
final class MembershipLifecycle {
    /** One row of the table. */
    record Rule(MembershipState from, MembershipStep step, MembershipState to) {}

    /** Who has been admitted and has not left. */
    static final Set<MembershipState> ADMITTED = EnumSet.of(ACTIVE, SUSPENDED, UNDER_HEARING);

    static final List<Rule> RULES = Stream.of(
                    to(UNDER_REVIEW, MembershipStep.REVIEW, APPLIED, WAITLISTED),
                    to(WAITLISTED, MembershipStep.WAITLISTING, APPLIED, UNDER_REVIEW),
                    to(REJECTED, MembershipStep.REJECTION, APPLIED, UNDER_REVIEW),
                    // Nobody is held to an application, also while waiting or while the fee is owed.
                    to(
                            APPLICATION_WITHDRAWN,
                            MembershipStep.WITHDRAWAL,
                            APPLIED,
                            UNDER_REVIEW,
                            WAITLISTED,
                            APPROVED_PENDING_FEE),
                    to(ACTIVE, MembershipStep.APPROVAL, APPLIED, UNDER_REVIEW),
                    to(APPROVED_PENDING_FEE, MembershipStep.APPROVAL_FOR_A_FEE, APPLIED, UNDER_REVIEW),
                    to(ACTIVE, MembershipStep.FEE_PAYMENT, APPROVED_PENDING_FEE),
                    to(ACTIVE, MembershipStep.FEE_WAIVER, APPROVED_PENDING_FEE),
                    to(SUSPENDED, MembershipStep.SUSPENSION, ACTIVE),
                    to(ACTIVE, MembershipStep.REINSTATEMENT, SUSPENDED, LAPSED),
                    to(UNDER_HEARING, MembershipStep.HEARING, ACTIVE, SUSPENDED),
                    to(ACTIVE, MembershipStep.ACQUITTAL, UNDER_HEARING),
                    to(EXPELLED, MembershipStep.EXPULSION, UNDER_HEARING),
                    to(ACTIVE, MembershipStep.UPHELD_APPEAL, EXPELLED),
                    to(RESIGNED, MembershipStep.RESIGNATION, ACTIVE, SUSPENDED),
                    to(DECEASED, MembershipStep.DEATH, OPEN.toArray(MembershipState[]::new)),
                    to(LAPSED, MembershipStep.LAPSE, ACTIVE),
                    to(TRANSFERRED, MembershipStep.DEPARTURE, ACTIVE),
                    staying(MembershipStep.UNIT_TRANSFER, EnumSet.of(ACTIVE)),
                    staying(MembershipStep.UNIT_REORGANISATION, OPEN),
                    staying(MembershipStep.CATEGORY_CHANGE, OPEN),
                    staying(MembershipStep.OVERRIDE, ADMITTED))
            .flatMap(Collection::stream)
            .toList();

    private MembershipLifecycle() {}

    private static List<Rule> to(MembershipState to, MembershipStep step, MembershipState... from) {
        return Stream.of(from).map(each -> new Rule(each, step, to)).toList();
    }

    private static List<Rule> staying(MembershipStep step, Set<MembershipState> in) {
        return in.stream().map(each -> new Rule(each, step, each)).toList();
    }

    static Optional<Rule> rule(MembershipState from, MembershipStep step) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() == step)
                .findFirst();
    }

    /** Whether it can be taken at all; what stands outside the table is said by a correction or a merge. */
    static boolean isStep(MembershipStep step) {
        return RULES.stream().anyMatch(rule -> rule.step() == step);
    }

    /** What may happen next, by the names of the transition resources. */
    static List<String> allowed(MembershipState from) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && !rule.step().isOfTheSystem())
                .map(rule -> rule.step().resource())
                .distinct()
                .toList();
    }
}
