package coop.minga.membership.affiliation.domain;

import static coop.minga.membership.affiliation.domain.AffiliationState.ACTIVE;
import static coop.minga.membership.affiliation.domain.AffiliationState.APPLIED;
import static coop.minga.membership.affiliation.domain.AffiliationState.IN_ARREARS;
import static coop.minga.membership.affiliation.domain.AffiliationState.PROVISIONAL;
import static coop.minga.membership.affiliation.domain.AffiliationState.SUSPENDED;
import static coop.minga.membership.affiliation.domain.AffiliationState.UNDER_REVIEW;
import static coop.minga.membership.affiliation.domain.Party.AFFILIATE;
import static coop.minga.membership.affiliation.domain.Party.PARENT;

import coop.minga.platform.problem.DomainFailure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of all steps: from which states, and who may take them. Where a step leads, it says itself.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it.
 */
final class AffiliationLifecycle {
    /** One row of the table. */
    record Rule(AffiliationStep step, Set<AffiliationState> from, Set<Party> by) {}

    private static final Set<AffiliationState> OPEN = EnumSet.copyOf(Arrays.stream(AffiliationState.values())
            .filter(AffiliationState::isOpen)
            .toList());

    private static final List<Rule> RULES = List.of(
            new Rule(AffiliationStep.REVIEW, Set.of(APPLIED), Set.of(PARENT)),
            new Rule(AffiliationStep.PROVISIONAL_ADMISSION, Set.of(UNDER_REVIEW), Set.of(PARENT)),
            // A parent that knows its affiliate reviews, admits and activates in one decision.
            new Rule(AffiliationStep.APPROVAL, Set.of(APPLIED, UNDER_REVIEW, PROVISIONAL), Set.of(PARENT)),
            // A trial may end badly, and nobody is expelled from what was never fully granted.
            new Rule(AffiliationStep.REJECTION, Set.of(APPLIED, UNDER_REVIEW, PROVISIONAL), Set.of(PARENT)),
            new Rule(AffiliationStep.ARREARS, Set.of(ACTIVE), Set.of(PARENT)),
            new Rule(AffiliationStep.SETTLEMENT, Set.of(IN_ARREARS), Set.of(PARENT)),
            // Arrears are not the only ground: who breaks the statutes may have paid.
            new Rule(AffiliationStep.SUSPENSION, Set.of(ACTIVE, IN_ARREARS), Set.of(PARENT)),
            new Rule(AffiliationStep.REINSTATEMENT, Set.of(SUSPENDED), Set.of(PARENT)),
            new Rule(AffiliationStep.EXPULSION, Set.of(SUSPENDED), Set.of(PARENT)),
            new Rule(AffiliationStep.DISAFFILIATION, OPEN, Set.of(AFFILIATE)),
            // Whoever is left to say it: a dissolved affiliate has nobody who could.
            new Rule(AffiliationStep.MERGER, OPEN, Set.of(AFFILIATE, PARENT)),
            new Rule(AffiliationStep.DISSOLUTION, OPEN, Set.of(AFFILIATE, PARENT)));

    private AffiliationLifecycle() {}

    static Optional<Rule> rule(AffiliationState from, AffiliationStep step) {
        return RULES.stream()
                .filter(rule -> rule.step() == step && rule.from().contains(from))
                .findFirst();
    }

    /** What a party may do next, by the names of the transition resources. */
    static List<String> allowed(AffiliationState from, Party party) {
        return RULES.stream()
                .filter(rule -> rule.from().contains(from) && rule.by().contains(party))
                .map(rule -> rule.step().resource())
                .toList();
    }

    static DomainFailure notAllowed(AffiliationState state, Party party, String detail) {
        return refusal(AffiliationFailure.AFFILIATION_STEP_NOT_ALLOWED, detail, state, party);
    }

    static DomainFailure ofOtherParty(AffiliationState state, Party party) {
        return refusal(
                AffiliationFailure.AFFILIATION_STEP_OF_OTHER_PARTY,
                "See allowedTransitions for what your organisation may do.",
                state,
                party);
    }

    private static DomainFailure refusal(AffiliationFailure type, String detail, AffiliationState state, Party party) {
        return DomainFailure.ofState(type, detail, state, allowed(state, party));
    }
}
