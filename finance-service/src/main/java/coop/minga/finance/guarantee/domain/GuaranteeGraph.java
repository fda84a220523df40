package coop.minga.finance.guarantee.domain;

import coop.minga.finance.member.MembershipId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for whom.
 *
 * <p>Guarantee: finds a shortest ring, and the same one each time.
 */
public final class GuaranteeGraph {
    private static final Comparator<MembershipId> BY_ID = Comparator.comparing(MembershipId::value);

    private final Map<MembershipId, TreeSet<MembershipId>> borrowers = new HashMap<>();

    /** One member stands for another. */
    public record Edge(MembershipId guarantor, MembershipId borrower) {}

    public GuaranteeGraph(Collection<Edge> edges) {
        edges.forEach(each -> borrowers
                .computeIfAbsent(each.guarantor(), _ -> new TreeSet<>(BY_ID))
                .add(each.borrower()));
    }

    /**
     * The members of a ring that a guarantee closes, each standing for the next and the last for the first: the
     * guarantor, the borrower, for whom the borrower stands, and so on. Empty if the guarantee closes none.
     */
    public List<MembershipId> ring(MembershipId guarantor, MembershipId borrower) {
        Map<MembershipId, @Nullable MembershipId> reachedFrom = new HashMap<>();
        reachedFrom.put(borrower, null);
        Deque<MembershipId> next = new ArrayDeque<>(List.of(borrower));
        while (!next.isEmpty()) {
            MembershipId member = next.remove();
            if (member.equals(guarantor)) {
                return path(reachedFrom, guarantor);
            }
            for (MembershipId each : borrowers.getOrDefault(member, new TreeSet<>(BY_ID))) {
                if (!reachedFrom.containsKey(each)) {
                    reachedFrom.put(each, member);
                    next.add(each);
                }
            }
        }
        return List.of();
    }

    /** Backwards from the guarantor, who begins the ring and ends it. */
    private static List<MembershipId> path(
            Map<MembershipId, @Nullable MembershipId> reachedFrom, MembershipId guarantor) {
        List<MembershipId> ring = new ArrayList<>();
        MembershipId member = reachedFrom.get(guarantor);
        while (member != null) {
            ring.addFirst(member);
            member = reachedFrom.get(member);
        }
        ring.addFirst(guarantor);
        return ring;
    }
}
