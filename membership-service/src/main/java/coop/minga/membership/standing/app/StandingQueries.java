package coop.minga.membership.standing.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipLapsing;
import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.membership.standing.domain.Dues;
import coop.minga.membership.standing.domain.Standing;
import coop.minga.membership.standing.domain.StandingFailure;
import coop.minga.membership.standing.store.Coverages;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about standing.
 *
 * <p>Guarantee: answers only from the caller's organisation; policies, dues and membership all as of the same day and
 * instant.
 */
@ApplicationScoped
public class StandingQueries {
    static final String EXTERNAL = "EXTERNAL";
    private static final String NONE = "NONE";

    private final Coverages coverages;
    private final MembershipQueries memberships;
    private final PolicyQueries policies;
    private final OrganisationQueries organisations;

    StandingQueries(
            Coverages coverages,
            MembershipQueries memberships,
            PolicyQueries policies,
            OrganisationQueries organisations) {
        this.coverages = coverages;
        this.memberships = memberships;
        this.policies = policies;
        this.organisations = organisations;
    }

    /** @throws DomainFailure MEMBERSHIP_UNKNOWN, also for a time before the application */
    public StandingView get(
            OrganisationId organisation, MembershipId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        LocalDate day = asOf == null ? organisations.today(organisation) : asOf;
        String policy = policies.choice(organisation, PolicyName.DUES, day, knownAt);
        Optional<Dues> dues = policy.equals(EXTERNAL) ? dues(id, day, knownAt) : Optional.empty();
        Optional<LocalDate> admittedOn = memberships.admittedOn(id, day, knownAt);
        long grace = policies.number(organisation, PolicyName.GRACE_DAYS, day, knownAt);
        return new StandingView(
                id.value(),
                day,
                admittedOn.isPresent() && policy.equals(NONE)
                        ? Standing.GOOD
                        : dues.map(each -> each.standing(grace)).orElse(null),
                policy,
                dues.map(Dues::paidThrough).orElse(null),
                dues.map(Dues::waivedThrough).orElse(null),
                dues.map(Dues::daysOwed).orElse(0L),
                admittedOn.orElse(null),
                grace);
    }

    /** How the caller stands in each of the own memberships, and by what; none for a token without a record. */
    public Page<OwnStandingView> own(
            Caller caller, PageParameters page, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        return memberships.own(caller, page).map(membership -> {
            MembershipId id = new MembershipId(membership.id());
            return new OwnStandingView(
                    id.value(),
                    membership.memberNumber(),
                    get(organisation, id, asOf, knownAt),
                    coverages(id).toList());
        });
    }

    /** All that was recorded about a member's dues, in that order. */
    public Page<CoverageView> list(MembershipId id) {
        memberships.get(id, null, null);
        return Page.whole(coverages(id).toList());
    }

    private Stream<CoverageView> coverages(MembershipId id) {
        return coverages.of(id).stream().map(CoverageView::of);
    }

    private Optional<Dues> dues(MembershipId id, LocalDate day, @Nullable Instant knownAt) {
        return memberships
                .admittedOn(id, day, knownAt)
                .map(admittedOn -> Dues.on(day, knownAt, coverages.of(id), admittedOn));
    }

    /** Where the books are not here, the organisation's own word counts; where they are, it is held against them. */
    void refuseUnlessLongInArrears(@Observes MembershipLapsing lapsing) {
        LocalDate on = lapsing.on();
        String policy = policies.choice(lapsing.organisation(), PolicyName.DUES, on);
        long grace = policies.number(lapsing.organisation(), PolicyName.GRACE_DAYS, on);
        boolean isLong = dues(lapsing.membership(), on, null)
                .filter(dues -> dues.standing(grace) == Standing.IN_ARREARS)
                .filter(dues -> dues.daysOwed() - grace >= lapsing.afterDays())
                .isPresent();
        if (policy.equals(NONE) || (policy.equals(EXTERNAL) && !isLong)) {
            throw new DomainFailure(
                    StandingFailure.NOT_LONG_IN_ARREARS,
                    "The policy LAPSE_AFTER_DAYS asks for %d days in arrears.".formatted(lapsing.afterDays()));
        }
    }
}
