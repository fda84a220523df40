package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.MembershipHistory;
import coop.minga.membership.membership.domain.MembershipPeriod;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.StepDetails;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.OwnRecord;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.paging.SiftedLists;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about memberships.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class MembershipQueries {
    /** Long enough for a letter, short enough that a lost one ends. */
    private static final int TRANSFER_CODE_DAYS = 180;

    private final Memberships memberships;
    private final TransferCodes transferCodes;
    private final Reasons reasons;
    private final OwnRecord ownRecord;
    private final OrganisationQueries organisations;
    private final SiftedLists lists;

    MembershipQueries(
            Memberships memberships,
            TransferCodes transferCodes,
            Reasons reasons,
            OwnRecord ownRecord,
            OrganisationQueries organisations,
            SiftedLists lists) {
        this.memberships = memberships;
        this.transferCodes = transferCodes;
        this.reasons = reasons;
        this.ownRecord = ownRecord;
        this.organisations = organisations;
        this.lists = lists;
    }

    /**
     * Reads a membership, or how it stood by the end of a day and as far as was known at an instant.
     *
     * @throws DomainFailure MEMBERSHIP_UNKNOWN, also for a time before the application
     */
    public MembershipView get(MembershipId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Membership membership = find(id);
        var terms = membership.terms();
        LocalDate day = asOf == null ? organisations.today(terms.organisation()) : asOf;
        return MembershipView.of(
                        membership, day, knownAt, reasons.opener(terms.organisation(), sealedFor(List.of(membership))))
                .orElseThrow(MembershipQueries::unknown);
    }

    /** Since when somebody was a member who is one at the end of a day, suspended or not; empty for everybody else. */
    public Optional<LocalDate> admittedOn(MembershipId id, LocalDate day, @Nullable Instant knownAt) {
        return find(id).history(knownAt)
                .map(history -> history.asOf(day))
                .filter(MembershipHistory::isMember)
                .flatMap(MembershipHistory::admittedOn);
    }

    /** @throws DomainFailure MEMBERSHIP_UNKNOWN, also before the application */
    public MemberToday today(MembershipId id) {
        return today(find(id)).orElseThrow(MembershipQueries::unknown);
    }

    /** The same, of the caller's own. */
    public MemberToday ownToday(Caller caller, MembershipId id) {
        return today(find(id))
                .filter(member -> member.personId().equals(ownRecord.of(caller).value()))
                .orElseThrow(MembershipQueries::unknown);
    }

    /** The same, of whoever has the member number. */
    public Optional<MemberToday> today(String memberNumber) {
        return memberships.find("number", memberNumber).firstResultOptional().flatMap(this::today);
    }

    private Optional<MemberToday> today(Membership membership) {
        return MemberToday.of(membership, organisations.today(membership.terms().organisation()));
    }

    /** How it stands now. */
    MembershipView view(Membership membership) {
        var terms = membership.terms();
        return MembershipView.of(
                        membership,
                        organisations.today(terms.organisation()),
                        null,
                        reasons.opener(terms.organisation(), sealedFor(List.of(membership))))
                .orElseThrow(MembershipQueries::unknown);
    }

    /** All that was ever recorded of a membership, in that order, with what it corrects. */
    public Page<TransitionView> transitions(MembershipId id) {
        Membership membership = find(id);
        var opener = reasons.opener(membership.terms().organisation(), sealedFor(List.of(membership)));
        return Page.whole(TransitionView.all(membership.transitions(), opener));
    }

    /**
     * The code a departed member presents to the organisation named at the departure; each is another text and all are
     * good until the same day.
     *
     * @throws DomainFailure MEMBERSHIP_UNKNOWN; MEMBERSHIP_STEP_NOT_ALLOWED of one that was not transferred
     */
    public TransferCodeView transferCode(MembershipId id) {
        Membership membership = find(id);
        var departure = membership.history(null).orElseThrow().facts().getLast();
        StepDetails details = departure.says();
        UUID target = details.target();
        UUID transfer = details.transfer();
        if (membership.state() != MembershipState.TRANSFERRED || target == null || transfer == null) {
            throw DomainFailure.ofState(
                    MembershipFailure.MEMBERSHIP_STEP_NOT_ALLOWED,
                    "Transfer the membership to another organisation first.",
                    membership.state(),
                    List.of("transfers"));
        }
        LocalDate lastDay = departure.effectiveOn().plusDays(TRANSFER_CODE_DAYS);
        return new TransferCodeView(
                transferCodes.write(membership.terms().organisation(), transfer, target, lastDay), target, lastDay);
    }

    public Page<MembershipView> list(OrganisationId organisation, PageParameters page, MembershipFilter filter) {
        LocalDate day = filter.asOf() == null ? organisations.today(organisation) : filter.asOf();
        Page<UUID> found = lists.page(
                MembershipPeriod.class,
                MembershipSort.CREATED_AT,
                page,
                (criteria, row, bounded) -> filter.indexed(criteria, row, bounded, day),
                (criteria, row) -> filter.sieve(criteria, row, day));
        Map<UUID, Membership> rows = memberships.byIds(found.items());
        var opener = reasons.opener(organisation, sealedFor(rows.values()));
        return found.map(id -> MembershipView.of(Objects.requireNonNull(rows.get(id)), day, filter.knownAt(), opener)
                .orElseThrow());
    }

    private Membership find(MembershipId id) {
        return memberships.findByIdOptional(id.value()).orElseThrow(MembershipQueries::unknown);
    }

    /** Whose keys are needed: after a merge of records, that of the record it was written for. */
    private static Set<PersonId> sealedFor(Collection<Membership> these) {
        return these.stream()
                .flatMap(membership -> membership.transitions().stream())
                .map(transition -> new PersonId(transition.sealedFor()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The caller's own memberships; none for a token without a record. */
    public Page<MembershipView> own(Caller caller, PageParameters page) {
        return ofPerson(new OrganisationId(caller.organisation()), ownRecord.of(caller), page);
    }

    /** All memberships of a person, as they are. */
    public Page<MembershipView> ofPerson(OrganisationId organisation, PersonId person, PageParameters page) {
        return list(organisation, page, new MembershipFilter(person.value(), null, null, null, null, null));
    }

    /** Where all memberships of a person stand, oldest first; one that a merge superseded never counted. */
    public List<MembershipSummary> summaries(OrganisationId organisation, PersonId person) {
        LocalDate today = organisations.today(organisation);
        return memberships
                .list("organisation = ?1 and person = ?2 order by createdAt, id", organisation.value(), person.value())
                .stream()
                .filter(membership -> membership.state() != MembershipState.SUPERSEDED)
                .flatMap(membership -> membership
                        .history(null)
                        .flatMap(history ->
                                history.on(today).map(span -> MembershipSummary.of(membership, history, span)))
                        .stream())
                .toList();
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                MembershipFailure.MEMBERSHIP_UNKNOWN,
                "Your organisation has no membership of this id, or had none at the time asked for.");
    }
}
