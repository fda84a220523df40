package coop.minga.membership.workprofile.domain;

import static coop.minga.membership.workprofile.domain.Fact.BOOKS_KEPT;
import static coop.minga.membership.workprofile.domain.Fact.EMPLOYER_SOCIAL_INSURANCE;
import static coop.minga.membership.workprofile.domain.Fact.PAID_ANNUAL_LEAVE;
import static coop.minga.membership.workprofile.domain.Fact.PAID_SICK_LEAVE;
import static coop.minga.membership.workprofile.domain.Fact.UNIT_REGISTERED;
import static coop.minga.membership.workprofile.domain.Formality.FORMAL;
import static coop.minga.membership.workprofile.domain.Formality.INFORMAL;
import static coop.minga.membership.workprofile.domain.WorkStatus.DEPENDENT_CONTRACTOR;
import static coop.minga.membership.workprofile.domain.WorkStatus.EMPLOYEE;
import static coop.minga.membership.workprofile.domain.WorkStatus.FAMILY_WORKER;
import static coop.minga.membership.workprofile.domain.WorkStatus.OWNER_OF_CORPORATION;
import static coop.minga.membership.workprofile.domain.WorkStatus.OWNER_OF_HOUSEHOLD_ENTERPRISE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The versions of the rules by which a job is formal or informal, each a table read from the top.
 *
 * <p>Guarantee: pure and fixed, so that the same facts give the same answer at any time.
 *
 * <p>Sources: Guidelines concerning a statistical definition of informal employment, 17th International Conference of
 * Labour Statisticians (2003), paragraph 3, with the resolution of the 15th (1993) on the informal sector; resolution I
 * concerning statistics on the informal economy, 21st Conference (2023), operational definitions of informal and formal
 * jobs. Where an employer's contribution is not known, both are applied as the ILO does to surveys: paid annual leave and
 * paid sick leave together stand for it.
 */
public enum RuleSet {
    /**
     * Knows no dependent contractors: who is not employed works on own account. Who helps in a family's business has an
     * informal job whatever the business is.
     */
    ICLS_17(Stream.of(
                    independent(),
                    household(DEPENDENT_CONTRACTOR, "CONTRACTOR"),
                    employees(),
                    List.of(rule("FAMILY_WORK", FAMILY_WORKER, Map.of(), INFORMAL, "Help in a family's business.")))
            .flatMap(List::stream)
            .toList()),

    /**
     * A dependent contractor's job is formal if the work is registered and insured. So is that of somebody who helps in a
     * family's business, if the business is formal.
     */
    ICLS_21(Stream.of(
                    independent(),
                    List.of(
                            rule(
                                    "CONTRACTOR_UNREGISTERED",
                                    DEPENDENT_CONTRACTOR,
                                    Map.of(UNIT_REGISTERED, false),
                                    INFORMAL,
                                    "The contractor's work is not registered."),
                            rule(
                                    "CONTRACTOR_UNINSURED",
                                    DEPENDENT_CONTRACTOR,
                                    Map.of(EMPLOYER_SOCIAL_INSURANCE, false),
                                    INFORMAL,
                                    "The job gives the contractor no social insurance."),
                            rule(
                                    "CONTRACTOR_REGISTERED_AND_INSURED",
                                    DEPENDENT_CONTRACTOR,
                                    Map.of(UNIT_REGISTERED, true, EMPLOYER_SOCIAL_INSURANCE, true),
                                    FORMAL,
                                    "The contractor's work is registered, and the job gives social insurance.")),
                    employees(),
                    List.of(
                            rule(
                                    "FAMILY_UNINSURED",
                                    FAMILY_WORKER,
                                    Map.of(EMPLOYER_SOCIAL_INSURANCE, false),
                                    INFORMAL,
                                    "The job gives the family worker no social insurance."),
                            rule(
                                    "FAMILY_ENTERPRISE_INFORMAL",
                                    FAMILY_WORKER,
                                    Map.of(UNIT_REGISTERED, false, BOOKS_KEPT, false),
                                    INFORMAL,
                                    "The family's business is not registered and keeps no books."),
                            rule(
                                    "FAMILY_INSURED_ENTERPRISE_REGISTERED",
                                    FAMILY_WORKER,
                                    Map.of(EMPLOYER_SOCIAL_INSURANCE, true, UNIT_REGISTERED, true),
                                    FORMAL,
                                    "The family's business is registered, and the job gives social insurance."),
                            rule(
                                    "FAMILY_INSURED_ENTERPRISE_WITH_BOOKS",
                                    FAMILY_WORKER,
                                    Map.of(EMPLOYER_SOCIAL_INSURANCE, true, BOOKS_KEPT, true),
                                    FORMAL,
                                    "The family's business keeps books, and the job gives social insurance.")))
            .flatMap(List::stream)
            .toList());

    /** The one that is used where nobody asks for another. */
    public static final RuleSet CURRENT = ICLS_21;

    @SuppressWarnings("ImmutableEnumChecker") // Stream.toList is unmodifiable, and the rules are immutable records.
    private final List<FormalityRule> rules;

    RuleSet(List<FormalityRule> rules) {
        this.rules = rules;
    }

    /** The first rule that applies decides; if none does, the answer names the facts that would help. */
    public FormalityFinding find(WorkTerms terms, WorkFacts facts) {
        Optional<WorkStatus> status = WorkStatus.of(terms.icse18a(), terms.engagement());
        if (status.isEmpty()) {
            return FormalityFinding.unknown(
                    this, List.of(), "Neither the status in employment nor the engagement is known.");
        }
        List<FormalityRule> ofStatus =
                rules.stream().filter(rule -> rule.status() == status.get()).toList();
        return ofStatus.stream()
                .filter(rule -> rule.applies(facts))
                .findFirst()
                .map(rule -> FormalityFinding.decided(this, rule))
                .orElseGet(() -> FormalityFinding.unknown(
                        this, unknown(ofStatus, facts), "The facts that would decide are not known."));
    }

    private static List<Fact> unknown(List<FormalityRule> rules, WorkFacts facts) {
        var asked = new TreeSet<Fact>();
        rules.forEach(rule -> asked.addAll(rule.when().keySet()));
        return asked.stream().filter(fact -> facts.of(fact) == null).toList();
    }

    private static List<FormalityRule> independent() {
        List<FormalityRule> rules = new ArrayList<>();
        rules.add(rule(
                "CORPORATION",
                OWNER_OF_CORPORATION,
                Map.of(),
                FORMAL,
                "A corporation is a legal person of its own, and no informal enterprise."));
        rules.addAll(household(OWNER_OF_HOUSEHOLD_ENTERPRISE, "ENTERPRISE"));
        return rules;
    }

    private static List<FormalityRule> household(WorkStatus status, String code) {
        return List.of(
                rule(code + "_REGISTERED", status, Map.of(UNIT_REGISTERED, true), FORMAL, "The work is registered."),
                rule(code + "_WITH_BOOKS", status, Map.of(BOOKS_KEPT, true), FORMAL, "A full set of books is kept."),
                rule(
                        code + "_INFORMAL",
                        status,
                        Map.of(UNIT_REGISTERED, false, BOOKS_KEPT, false),
                        INFORMAL,
                        "The work is not registered, and no full set of books is kept."));
    }

    /** The rules on leave stand below those on insurance, so they are reached only where that is not known. */
    private static List<FormalityRule> employees() {
        return List.of(
                rule(
                        "EMPLOYEE_INSURED",
                        EMPLOYEE,
                        Map.of(EMPLOYER_SOCIAL_INSURANCE, true),
                        FORMAL,
                        "The employer pays social insurance."),
                rule(
                        "EMPLOYEE_UNINSURED",
                        EMPLOYEE,
                        Map.of(EMPLOYER_SOCIAL_INSURANCE, false),
                        INFORMAL,
                        "The employer pays no social insurance."),
                rule(
                        "EMPLOYEE_WITH_LEAVE",
                        EMPLOYEE,
                        Map.of(PAID_ANNUAL_LEAVE, true, PAID_SICK_LEAVE, true),
                        FORMAL,
                        "Annual leave and sick leave are paid; nothing is known of social insurance."),
                rule(
                        "EMPLOYEE_WITHOUT_ANNUAL_LEAVE",
                        EMPLOYEE,
                        Map.of(PAID_ANNUAL_LEAVE, false),
                        INFORMAL,
                        "Annual leave is not paid; nothing is known of social insurance."),
                rule(
                        "EMPLOYEE_WITHOUT_SICK_LEAVE",
                        EMPLOYEE,
                        Map.of(PAID_SICK_LEAVE, false),
                        INFORMAL,
                        "Sick leave is not paid; nothing is known of social insurance."));
    }

    private static FormalityRule rule(
            String code, WorkStatus status, Map<Fact, Boolean> when, Formality result, String because) {
        return new FormalityRule(code, status, when, result, because);
    }
}
