package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.ProblemType;
import coop.minga.platform.transaction.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the database's refusals of a membership mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
public class MembershipConstraints implements ConstraintProblems {
    private static final Map<String, DomainFailure> AT_A_FIELD = Map.of(
            "membership_person_fk",
            DomainFailure.at(
                    MembershipFailure.MEMBERSHIP_PERSON_UNKNOWN,
                    "/personId",
                    "Record the person first, or name one of the organisation's."),
            "membership_recruiter_fk",
            DomainFailure.at(
                    MembershipFailure.RECRUITER_UNKNOWN,
                    "/recruiterId",
                    "Name a person the organisation has recorded, or leave it out."),
            "membership_number_once",
            DomainFailure.at(
                    MembershipFailure.MEMBER_NUMBER_TAKEN,
                    "/memberNumber",
                    "Choose another number, or leave it out and one is given."),
            "membership_transfer_once",
            DomainFailure.at(
                    MembershipFailure.TRANSFER_CODE_REFUSED,
                    "/transferCode",
                    "A membership has begun with this code already."));

    @Override
    public Map<String, ProblemType> byConstraint() {
        Map<String, ProblemType> all = new HashMap<>(Map.of(
                "membership_pk", MembershipFailure.MEMBERSHIP_ID_TAKEN,
                "membership_one_open", MembershipFailure.MEMBERSHIP_ALREADY_OPEN,
                "membership_number_of_its_block", MembershipFailure.MEMBER_NUMBER_RESERVED,
                "number_block_pk", MembershipFailure.NUMBER_BLOCK_ID_TAKEN,
                "membership_no_newer", MembershipFailure.MEMBERSHIP_NEWER_EXISTS));
        AT_A_FIELD.forEach((constraint, failure) -> all.put(constraint, failure.type()));
        return Map.copyOf(all);
    }

    /** The refusal of a constraint that speaks of one field. */
    static Optional<DomainFailure> failure(RuntimeException refused) {
        return DatabaseFailure.constraint(refused).map(AT_A_FIELD::get);
    }
}
