package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.membership.membership.store.MemberNumberCounter;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Gives member numbers to those who bring none.
 *
 * <p>Guarantee: a number nobody has or had; a number that is given and then not used is a gap, never given again.
 */
@ApplicationScoped
class MemberNumbers {
    private static final int MOST_AT_ONCE = 10_000;

    private final MemberNumberCounter counter;
    private final Memberships memberships;

    MemberNumbers(MemberNumberCounter counter, Memberships memberships) {
        this.counter = counter;
        this.memberships = memberships;
    }

    /** Takes twice as many counts each time, so that a long run of numbers brought from elsewhere is soon behind. */
    List<MemberNumber> next(OrganisationId organisation, int many, Set<MemberNumber> reserved) {
        List<MemberNumber> free = new ArrayList<>(many);
        for (int step = many; free.size() < many; step = Math.min(2 * step, MOST_AT_ONCE)) {
            long first = counter.take(organisation, step);
            List<MemberNumber> counted = LongStream.range(first, first + step)
                    .mapToObj(MemberNumber::ofCounter)
                    .toList();
            Set<MemberNumber> used = memberships.used(counted);
            counted.stream()
                    .filter(each -> !used.contains(each) && !reserved.contains(each))
                    .limit(many - free.size())
                    .forEach(free::add);
        }
        return free;
    }
}
