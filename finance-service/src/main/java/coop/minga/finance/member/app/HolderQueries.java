package coop.minga.finance.member.app;

import coop.minga.finance.member.HolderKind;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.domain.Member;
import coop.minga.finance.member.store.Members;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What can be asked about whoever may hold accounts of members: persons and institutions.
 *
 * <p>Guarantee: inside the caller's transaction; for whatever else members have, {@link MemberQueries} is asked, which
 * knows persons alone.
 */
@ApplicationScoped
public class HolderQueries {
    private final Members members;

    HolderQueries(Members members) {
        this.members = members;
    }

    /** Whether a membership has this id, a person's or an institution's. */
    public boolean isThere(MembershipId id) {
        return members.find(id).isPresent();
    }

    /** @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN */
    public HolderKind kind(MembershipId id) {
        return find(id).kind();
    }

    /** The kinds of those that are known. */
    public Map<MembershipId, HolderKind> kinds(Collection<MembershipId> ids) {
        return members.find(ids).stream().collect(Collectors.toMap(Member::id, Member::kind));
    }

    /**
     * Whether the membership had begun on a day and not ended.
     *
     * @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN
     */
    public boolean isOpenOn(MembershipId id, LocalDate day) {
        return find(id).isOpenOn(day);
    }

    /** The one period of each of the institutions that are known. */
    public Map<MembershipId, MemberPeriod> days(Collection<MembershipId> institutions) {
        return members.find(institutions).stream()
                .filter(each -> each.kind() == HolderKind.INSTITUTION)
                .collect(Collectors.toMap(Member::id, each -> each.periods().getFirst()));
    }

    private Member find(MembershipId id) {
        return members.find(id).orElseThrow(MemberQueries::unknown);
    }
}
