package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundCommands;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.member.app.MemberView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.CycleSharedOut;
import coop.minga.finance.savingsgroup.domain.CycleState;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.GroupFailure;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.finance.savingsgroup.domain.ShareOut;
import coop.minga.finance.savingsgroup.store.GroupCycles;
import coop.minga.finance.savingsgroup.store.GroupMembers;
import coop.minga.finance.savingsgroup.store.GroupSheets;
import coop.minga.finance.savingsgroup.store.ShareOutParts;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with cycles of a savings group.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; a share-out is whole or is not.
 */
@ApplicationScoped
public class GroupCycleCommands {
    private static final int READ_AT_ONCE = 500;

    private final GroupCycles cycles;
    private final GroupSheets sheets;
    private final GroupMembers groupMembers;
    private final ShareOutParts parts;
    private final GroupPostings postings;
    private final CycleLedger ledger;
    private final FundCommands funds;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Event<CycleSharedOut> sharedOut;
    private final Clock clock;

    GroupCycleCommands(
            GroupCycles cycles,
            GroupSheets sheets,
            GroupMembers groupMembers,
            ShareOutParts parts,
            GroupPostings postings,
            CycleLedger ledger,
            FundCommands funds,
            MemberQueries members,
            OrganisationQueries organisations,
            Event<CycleSharedOut> sharedOut,
            Clock clock) {
        this.cycles = cycles;
        this.sheets = sheets;
        this.groupMembers = groupMembers;
        this.parts = parts;
        this.postings = postings;
        this.ledger = ledger;
        this.funds = funds;
        this.members = members;
        this.organisations = organisations;
        this.sharedOut = sharedOut;
        this.clock = clock;
    }

    /**
     * Begins a cycle; with the first one the group gets its social fund, whose money leaves it by grants alone, and members
     * get the numbers of their passbooks.
     *
     * @param opensOn today if null
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, GROUP_RULES_INVALID, GROUP_CYCLE_OPEN_ALREADY,
     *     ACCOUNT_FOR_USE_MISSING; the database: an id or the fund's code taken
     */
    public GroupCycleView open(
            OrganisationId organisation,
            CycleId id,
            @Nullable LocalDate opensOn,
            Function<Currency, CycleRules> rules) {
        LocalDate today = organisations.today(organisation);
        Optional<GroupCycle> last = cycles.last();
        if (last.isPresent() && last.get().state() == CycleState.OPEN) {
            throw new DomainFailure(
                    GroupFailure.GROUP_CYCLE_OPEN_ALREADY,
                    "Share it out first.",
                    Map.of("cycle", last.get().id().value()));
        }
        postings.requireAccounts();
        FundId social = last.map(GroupCycle::socialFund).orElseGet(() -> makeSocialFund(organisation));
        var cycle = new GroupCycle(
                id,
                organisation,
                last.map(GroupCycle::number).orElse(0) + 1,
                rules.apply(organisations.currency(organisation)),
                social,
                opensOn == null ? today : opensOn,
                clock.instant());
        requireAfter(last, cycle.opensOn(), today);
        cycles.persistAndFlush(cycle);
        numberMembers(organisation, today);
        return GroupCycleView.of(cycle);
    }

    /** Nothing is spent of it: what it owes its members is granted to them, and no more. */
    private FundId makeSocialFund(OrganisationId organisation) {
        var id = new FundId(UuidV7.next(clock));
        funds.createSocial(id, organisation, "SOCIAL-FUND", "Social fund");
        return id;
    }

    private static void requireAfter(Optional<GroupCycle> last, LocalDate opensOn, LocalDate today) {
        boolean isBefore =
                last.flatMap(GroupCycle::sharedOutOn).filter(opensOn::isBefore).isPresent();
        if (opensOn.isAfter(today) || isBefore) {
            throw DomainFailure.at(
                    GroupFailure.GROUP_RULES_INVALID,
                    "/opensOn",
                    "A cycle begins today or earlier, and not before the share-out of the last one.");
        }
    }

    private void numberMembers(OrganisationId organisation, LocalDate today) {
        MembershipId last = null;
        List<MembershipId> page;
        do {
            page = members.after(last, READ_AT_ONCE).stream()
                    .map(MemberView::id)
                    .toList();
            Map<MembershipId, Boolean> open = members.areOpenOn(page, today);
            groupMembers.number(
                    organisation,
                    page.stream()
                            .filter(id -> Boolean.TRUE.equals(open.get(id)))
                            .toList());
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == READ_AT_ONCE);
    }

    /**
     * Ends a cycle: the box is emptied in proportion to shares.
     *
     * @param asked today if null
     * @throws DomainFailure GROUP_CYCLE_UNKNOWN, GROUP_CYCLE_TRANSITION_ILLEGAL, GROUP_MEETING_DAY_OUTSIDE, those of
     *     {@link ShareOut#of}, or the ledger's
     */
    public ShareOutView shareOut(Caller caller, CycleId id, @Nullable LocalDate asked, boolean setsOff) {
        GroupCycle cycle = cycles.toChange(id).orElseThrow(GroupCycleQueries::unknown);
        LocalDate day = day(cycle, asked);
        ShareOut shareOut = reckon(cycle, day, setsOff);
        JournalEntryId entry = ledger.post(
                        Author.of(caller, "POST /api/v1/group-cycles/{id}/share-outs"), cycle, day, shareOut)
                .orElse(null);
        Instant now = clock.instant();
        cycle.close(day, entry, now);
        parts.add(cycle.organisation(), id, shareOut.parts());
        sharedOut.fire(
                new CycleSharedOut(cycle.organisation(), id, day, cycle.rules().currency(), shareOut, now));
        cycles.flush();
        return ShareOutView.of(cycle, day, shareOut.boxMinor(), shareOut.parts(), groupMembers.numbers());
    }

    /** What a share-out would come to; nothing is written. */
    public ShareOutView validate(CycleId id, @Nullable LocalDate asked, boolean setsOff) {
        GroupCycle cycle = cycles.findByIdOptional(id.value()).orElseThrow(GroupCycleQueries::unknown);
        LocalDate day = day(cycle, asked);
        ShareOut shareOut = reckon(cycle, day, setsOff);
        return ShareOutView.of(cycle, day, shareOut.boxMinor(), shareOut.parts(), groupMembers.numbers());
    }

    private LocalDate day(GroupCycle cycle, @Nullable LocalDate asked) {
        cycle.requireOpen();
        LocalDate today = organisations.today(cycle.organisation());
        LocalDate day = asked == null ? today : asked;
        LocalDate first = sheets.standing(cycle.id()).stream()
                .map(RecordedSheet::heldOn)
                .max(LocalDate::compareTo)
                .orElse(cycle.opensOn());
        if (day.isAfter(today) || day.isBefore(first)) {
            throw DomainFailure.at(
                    GroupFailure.GROUP_MEETING_DAY_OUTSIDE,
                    "/sharedOutOn",
                    "Name a day from " + first + " to " + today + ".");
        }
        return day;
    }

    private ShareOut reckon(GroupCycle cycle, LocalDate day, boolean setsOff) {
        CycleHistory history = CycleHistory.of(cycle, sheets.standing(cycle.id()));
        long box = postings.boxes(cycle).boxMinor();
        return ShareOut.of(cycle.rules(), history.book().membersOn(day), box, setsOff);
    }
}
