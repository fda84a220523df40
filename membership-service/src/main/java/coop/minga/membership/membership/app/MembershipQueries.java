package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.MembershipHistory;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about memberships.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class MembershipQueries {
    private final Memberships memberships;
    private final Reasons reasons;
    private final Lists lists;

    MembershipQueries(Memberships memberships, Reasons reasons, Lists lists) {
        this.memberships = memberships;
        this.reasons = reasons;
        this.lists = lists;
    }

    /**
     * Reads a membership, or how it stood by the end of a day and as far as was known at an instant.
     *
     * @throws DomainFailure MEMBERSHIP_UNKNOWN, also for a time before the application
     */
    public MembershipView get(MembershipId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Membership membership = memberships.findByIdOptional(id.value()).orElseThrow(MembershipQueries::unknown);
        MembershipHistory history = membership.history(asOf, knownAt);
        if (history.last().isEmpty()) {
            throw unknown();
        }
        var terms = membership.terms();
        return MembershipView.of(membership, history, reasons.opener(terms.organisation(), List.of(terms.person())));
    }

    public Page<MembershipView> list(OrganisationId organisation, PageParameters page, MembershipFilter filter) {
        Page<Membership> found = lists.page(
                Membership.class,
                MembershipSort.CREATED_AT,
                page,
                filter::of,
                MembershipSort::valueOf,
                membership -> membership.terms().id().value());
        var opener = reasons.opener(
                organisation,
                found.items().stream()
                        .map(membership -> membership.terms().person())
                        .distinct()
                        .toList());
        return found.map(membership ->
                MembershipView.of(membership, membership.history(filter.asOf(), filter.knownAt()), opener));
    }

    /** Where all memberships of a person stand, oldest first. */
    public List<MembershipSummary> summaries(OrganisationId organisation, PersonId person) {
        return memberships
                .list("organisation = ?1 and person = ?2 order by createdAt, id", organisation.value(), person.value())
                .stream()
                .map(MembershipSummary::of)
                .toList();
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                MembershipFailure.MEMBERSHIP_UNKNOWN,
                "Your organisation has no membership of this id, or had none at the time asked for.");
    }
}
