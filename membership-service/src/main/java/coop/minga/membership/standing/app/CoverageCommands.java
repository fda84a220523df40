package coop.minga.membership.standing.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.membership.standing.domain.Coverage;
import coop.minga.membership.standing.domain.StandingFailure;
import coop.minga.membership.standing.store.Coverages;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be recorded about dues that books elsewhere cover.
 *
 * <p>Guarantee: inside the caller's transaction; never ends a membership.
 */
@ApplicationScoped
public class CoverageCommands {
    /** Dues for life are waived, not paid ahead for longer than this. */
    private static final int YEARS_AHEAD = 20;

    private final Coverages coverages;
    private final MembershipQueries memberships;
    private final PolicyQueries policies;
    private final OrganisationQueries organisations;
    private final Clock clock;

    CoverageCommands(
            Coverages coverages,
            MembershipQueries memberships,
            PolicyQueries policies,
            OrganisationQueries organisations,
            Clock clock) {
        this.coverages = coverages;
        this.memberships = memberships;
        this.policies = policies;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Records that dues are covered through a day, or that something recorded was wrong.
     *
     * @throws DomainFailure MEMBERSHIP_UNKNOWN, DUES_NOT_EXTERNAL, COVERAGE_DATE_NOT_ALLOWED, COVERAGE_UNKNOWN
     */
    public CoverageView record(MembershipId membership, Caller caller, NewCoverage wanted) {
        memberships.get(membership, null, null);
        OrganisationId organisation = new OrganisationId(caller.organisation());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, organisations.zone(organisation));
        LocalDate effectiveOn = wanted.effectiveOn() == null ? today : wanted.effectiveOn();
        LocalDate earliest = today.minusYears(100);
        requireDay(effectiveOn, earliest, today, "/effectiveOn");
        requireDay(wanted.through(), earliest, today.plusYears(YEARS_AHEAD), "/through");
        if (wanted.through() == null && wanted.corrects() == null) {
            throw DomainFailure.at(
                    StandingFailure.COVERAGE_DATE_NOT_ALLOWED,
                    "/through",
                    "Name the last day that is covered, or what was recorded wrongly.");
        }
        if (!policies.choice(organisation, PolicyName.DUES, effectiveOn).equals(StandingQueries.EXTERNAL)) {
            throw new DomainFailure(
                    StandingFailure.DUES_NOT_EXTERNAL, "Decide the policy DUES as EXTERNAL to record them here.");
        }
        Coverage coverage = new Coverage(
                wanted.id(),
                organisation,
                membership,
                wanted.kind(),
                wanted.through(),
                effectiveOn,
                wanted.corrects(),
                caller.subject(),
                now);
        coverages.persistAndFlush(coverage);
        return CoverageView.of(coverage);
    }

    private static void requireDay(@Nullable LocalDate day, LocalDate earliest, LocalDate latest, String pointer) {
        if (day != null && (day.isBefore(earliest) || day.isAfter(latest))) {
            throw DomainFailure.at(
                    StandingFailure.COVERAGE_DATE_NOT_ALLOWED,
                    pointer,
                    "Name a day from %s to %s.".formatted(earliest, latest));
        }
    }
}
