package coop.minga.membership.standing.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipLapsing;
import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.membership.standing.domain.Coverage;
import coop.minga.membership.standing.domain.CoverageSource;
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
import java.util.List;
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
    private static final String PER_LEDGER = "PER_LEDGER";

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
        Optional<Dues> dues = dues(policy, id, day, knownAt);
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

    /** What the books say that count by the policy; empty where none do, or where they have said nothing of the member. */
    private Optional<Dues> dues(String policy, MembershipId id, LocalDate day, @Nullable Instant knownAt) {
        if (policy.equals(NONE) || (policy.equals(PER_LEDGER) && !isHeard(id, knownAt))) {
            return Optional.empty();
        }
        CoverageSource source = policy.equals(EXTERNAL) ? CoverageSource.EXTERNAL : CoverageSource.LEDGER;
        List<Coverage> recorded = coverages.of(id).stream()
                .filter(each -> each.source() == source)
                .toList();
        return memberships.admittedOn(id, day, knownAt).map(admittedOn -> Dues.on(day, knownAt, recorded, admittedOn));
    }

    private boolean isHeard(MembershipId id, @Nullable Instant knownAt) {
        return coverages
                .heardSince(id)
                .filter(since -> knownAt == null || !since.isAfter(knownAt))
                .isPresent();
    }

    /** Where the books say nothing of the member, the organisation's own word counts; else it is held against them. */
    void refuseUnlessLongInArrears(@Observes MembershipLapsing lapsing) {
        LocalDate on = lapsing.on();
        String policy = policies.choice(lapsing.organisation(), PolicyName.DUES, on);
        long grace = policies.number(lapsing.organisation(), PolicyName.GRACE_DAYS, on);
        Optional<Dues> dues = dues(policy, lapsing.membership(), on, null);
        boolean isLong = dues.filter(each -> each.standing(grace) == Standing.IN_ARREARS)
                .filter(each -> each.daysOwed() - grace >= lapsing.afterDays())
                .isPresent();
        if (policy.equals(NONE) || (!isLong && (policy.equals(EXTERNAL) || dues.isPresent()))) {
            throw new DomainFailure(
                    StandingFailure.NOT_LONG_IN_ARREARS,
                    "The policy LAPSE_AFTER_DAYS asks for %d days in arrears.".formatted(lapsing.afterDays()));
        }
    }
}
