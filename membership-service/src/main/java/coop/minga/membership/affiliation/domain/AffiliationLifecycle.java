package coop.minga.membership.affiliation.domain;

import static coop.minga.membership.affiliation.domain.AffiliationState.ACTIVE;
import static coop.minga.membership.affiliation.domain.AffiliationState.APPLIED;
import static coop.minga.membership.affiliation.domain.AffiliationState.DISAFFILIATED;
import static coop.minga.membership.affiliation.domain.AffiliationState.REJECTED;
import static coop.minga.membership.affiliation.domain.AffiliationStep.APPROVAL;
import static coop.minga.membership.affiliation.domain.AffiliationStep.DISAFFILIATION;
import static coop.minga.membership.affiliation.domain.AffiliationStep.REJECTION;
import static coop.minga.membership.affiliation.domain.Party.AFFILIATE;
import static coop.minga.membership.affiliation.domain.Party.PARENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of all steps from one state to the next and who may take them.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it.
 */
final class AffiliationLifecycle {
    /** One row of the table. */
    record Rule(AffiliationState from, AffiliationStep step, AffiliationState to, Set<Party> by) {}

    static final List<Rule> RULES = List.of(
            new Rule(APPLIED, APPROVAL, ACTIVE, Set.of(PARENT)),
            new Rule(APPLIED, REJECTION, REJECTED, Set.of(PARENT)),
            // Taking an application back; the parent that does not want it rejects it.
            new Rule(APPLIED, DISAFFILIATION, DISAFFILIATED, Set.of(AFFILIATE)),
            new Rule(ACTIVE, DISAFFILIATION, DISAFFILIATED, Set.of(AFFILIATE, PARENT)));

    private AffiliationLifecycle() {}

    static Optional<Rule> rule(AffiliationState from, AffiliationStep step) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() == step)
                .findFirst();
    }

    /** What a party may do next, by the names of the transition resources. */
    static List<String> allowed(AffiliationState from, Party party) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.by().contains(party))
                .map(rule -> rule.step().resource())
                .toList();
    }
}
