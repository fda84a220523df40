package coop.minga.membership.membership.app;

import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.store.MemberNumberCounter;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.membership.store.NumberBlocks;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

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
    private final NumberBlocks blocks;

    MemberNumbers(MemberNumberCounter counter, Memberships memberships, NumberBlocks blocks) {
        this.counter = counter;
        this.memberships = memberships;
        this.blocks = blocks;
    }

    /**
     * Which of the numbers brought along are not to be had: somebody's, or a device's. Until the transaction ends no block
     * is reserved, or one with a number that is brought at this moment could be.
     */
    Set<MemberNumber> taken(OrganisationId organisation, Set<MemberNumber> brought) {
        if (brought.isEmpty()) {
            return Set.of();
        }
        counter.hold(organisation);
        Set<MemberNumber> taken = new HashSet<>(memberships.used(brought));
        taken.addAll(blocks.reserved(brought));
        return taken;
    }

    /** @throws DomainFailure if the number is not to be had, or not through this block */
    void require(OrganisationId organisation, MemberNumber number, @Nullable NumberBlockId block) {
        if (block != null) {
            blocks.findToUse(block)
                    .orElseThrow(() -> DomainFailure.at(
                            MembershipFailure.NUMBER_BLOCK_REFERENCE_UNKNOWN,
                            "/numberBlockId",
                            "Name a block of the organisation."))
                    .requireGives(number);
            return;
        }
        counter.hold(organisation);
        if (!blocks.reserved(Set.of(number)).isEmpty()) {
            throw DomainFailure.at(
                    MembershipFailure.MEMBER_NUMBER_RESERVED,
                    "/memberNumber",
                    "Name the block it belongs to, or choose another number.");
        }
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
