package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.CheckOffAuthorisationId;
import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.CheckOffAuthorisation;
import coop.minga.finance.checkoff.domain.CheckOffFailure;
import coop.minga.finance.checkoff.domain.Deduction;
import coop.minga.finance.checkoff.domain.Employer;
import coop.minga.finance.checkoff.domain.PayrollReference;
import coop.minga.finance.checkoff.store.CheckOffAuthorisations;
import coop.minga.finance.checkoff.store.Employers;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with authorisations.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; none comes between while a schedule is made.
 */
@ApplicationScoped
public class CheckOffAuthorisationCommands {
    private final CheckOffAuthorisations authorisations;
    private final CheckOffAuthorisationQueries queries;
    private final Employers employers;
    private final PayrollReferences references;
    private final MemberQueries members;
    private final Clock clock;

    CheckOffAuthorisationCommands(
            CheckOffAuthorisations authorisations,
            CheckOffAuthorisationQueries queries,
            Employers employers,
            PayrollReferences references,
            MemberQueries members,
            Clock clock) {
        this.authorisations = authorisations;
        this.queries = queries;
        this.employers = employers;
        this.references = references;
        this.members = members;
        this.clock = clock;
    }

    /** What a member has allowed, as a client says it. */
    public record Allowed(
            EmployerId employer,
            MembershipId membership,
            String payrollReference,
            LocalDate from,
            @Nullable LocalDate through,
            List<Asked> deductions) {}

    /** One deduction, as a client says it. */
    public record Asked(Destination destination, @Nullable DeductionTarget target, Amount amount) {}

    /**
     * @throws DomainFailure EMPLOYER_ABSENT, EMPLOYER_CLOSED, MEMBERSHIP_NOT_YET_KNOWN, PAYROLL_REFERENCE_MALFORMED,
     *     what a deduction and an authorisation refuse; the database: CHECK_OFF_AUTHORISATION_OVERLAPS,
     *     PAYROLL_REFERENCE_TAKEN
     */
    public CheckOffAuthorisationView create(CheckOffAuthorisationId id, Allowed allowed) {
        Employer employer = employers.shared(allowed.employer()).orElseThrow(EmployerQueries::absent);
        employer.requireOpen();
        members.require(allowed.membership());
        if (authorisations.findByIdOptional(id.value()).isPresent()) {
            throw DomainFailure.at(
                    CheckOffFailure.CHECK_OFF_AUTHORISATION_ID_TAKEN, "/id", "Choose another id, or leave it out.");
        }
        PayrollReference reference = PayrollReference.of(allowed.payrollReference());
        CheckOffAuthorisation authorisation = new CheckOffAuthorisation(
                id,
                employer,
                allowed.membership(),
                references.keep(employer.organisation(), employer.id(), id, reference),
                allowed.from(),
                allowed.through(),
                deductions(allowed.deductions(), employer.currency()),
                clock.instant());
        authorisations.persistAndFlush(authorisation);
        return queries.view(authorisation);
    }

    private static List<Deduction> deductions(List<Asked> asked, Currency currency) {
        return IntStream.range(0, asked.size())
                .mapToObj(i -> {
                    Asked each = asked.get(i);
                    try {
                        return Deduction.of(each.destination(), each.target(), each.amount(), currency);
                    } catch (DomainFailure refusal) {
                        throw refusal.inside("/deductions/" + i);
                    }
                })
                .toList();
    }

    /** @throws DomainFailure CHECK_OFF_AUTHORISATION_UNKNOWN and what {@link CheckOffAuthorisation#end} refuses */
    public CheckOffAuthorisationView end(CheckOffAuthorisationId id, LocalDate through) {
        CheckOffAuthorisation authorisation = queries.find(id);
        employers.keepFromScheduling(authorisation.employer());
        authorisation.end(through, clock.instant());
        authorisations.flush();
        return queries.view(authorisation);
    }
}
