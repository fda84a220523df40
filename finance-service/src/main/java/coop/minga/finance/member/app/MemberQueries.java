package coop.minga.finance.member.app;

import coop.minga.finance.member.HolderKind;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.domain.Member;
import coop.minga.finance.member.domain.MemberFailure;
import coop.minga.finance.member.store.Members;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about the persons who are members of the caller's organisation. Institutions are none of them: only
 * {@link HolderQueries} knows both.
 *
 * <p>Guarantee: inside the caller's transaction; a membership that finance has not heard of yet is refused with the time
 * to wait, never guessed at; an institution's is refused or left out.
 */
@ApplicationScoped
public class MemberQueries {
    private static final int USUAL_LAG_SECONDS = 2;

    private final Members members;

    MemberQueries(Members members) {
        this.members = members;
    }

    /** @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN, INSTITUTION_NOT_ELIGIBLE */
    public void require(MembershipId id) {
        find(id);
    }

    /**
     * Whether the membership had begun on a day, if only by an application, and not ended.
     *
     * @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN, INSTITUTION_NOT_ELIGIBLE
     */
    public boolean isOpenOn(MembershipId id, LocalDate day) {
        return find(id).isOpenOn(day);
    }

    /**
     * Whether each of the memberships had begun on a day and not ended, with one statement.
     *
     * @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN, INSTITUTION_NOT_ELIGIBLE of one of them
     */
    public Map<MembershipId, Boolean> areOpenOn(Collection<MembershipId> ids, LocalDate day) {
        Map<MembershipId, Boolean> open = members.find(ids).stream()
                .map(MemberQueries::requirePerson)
                .collect(Collectors.toMap(Member::id, member -> member.isOpenOn(day)));
        if (!open.keySet().containsAll(ids)) {
            throw unknown();
        }
        return open;
    }

    /**
     * Since when, without interruption, somebody was a member on a day; nothing if she was none.
     *
     * @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN, INSTITUTION_NOT_ELIGIBLE
     */
    public Optional<LocalDate> memberSince(MembershipId id, LocalDate day) {
        return find(id).memberSince(day);
    }

    /** How many members there were on a day, as membership-service tells it now. */
    public long countOn(LocalDate day) {
        return members.countOn(day, Member.OUTSIDE);
    }

    /** Those of the memberships that finance has heard of. */
    public Set<MembershipId> known(Collection<MembershipId> ids) {
        return members.known(ids);
    }

    /**
     * Members in the order of their ids, for work that goes through all of them piece by piece.
     *
     * @param last the one after which to go on; from the first on if null
     */
    public List<MemberView> after(@Nullable MembershipId last, int most) {
        return members.after(last, most).stream()
                .map(each -> new MemberView(each.id(), each.category(), each.periods()))
                .toList();
    }

    /** The memberships of the record the caller's token names; none if it names none. */
    public List<MembershipId> own(Caller caller) {
        return caller.person().map(members::of).orElse(List.of());
    }

    private Member find(MembershipId id) {
        return requirePerson(members.find(id).orElseThrow(MemberQueries::unknown));
    }

    private static Member requirePerson(Member member) {
        if (member.kind() != HolderKind.INDIVIDUAL) {
            throw new DomainFailure(MemberFailure.INSTITUTION_NOT_ELIGIBLE, "Name a member who is a person.");
        }
        return member;
    }

    /** The refusal of a membership that is not known. */
    public static DomainFailure unknown() {
        return new DomainFailure(
                MemberFailure.MEMBERSHIP_NOT_YET_KNOWN,
                "The membership was entered a moment ago, or is none of yours; try again shortly.",
                Map.of(DomainFailure.RETRY_AFTER_SECONDS, USUAL_LAG_SECONDS));
    }
}
