package coop.minga.membership.membership.app;

import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.NumberBlock;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.membership.store.NumberBlocks;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with blocks of member numbers, and asked about them.
 *
 * <p>Guarantee: no two blocks share a number, also if they are reserved at the same moment.
 */
@ApplicationScoped
public class NumberBlockCommands {
    private final NumberBlocks blocks;
    private final MemberNumbers numbers;
    private final Memberships memberships;
    private final Lists lists;
    private final Clock clock;

    NumberBlockCommands(NumberBlocks blocks, MemberNumbers numbers, Memberships memberships, Lists lists, Clock clock) {
        this.blocks = blocks;
        this.numbers = numbers;
        this.memberships = memberships;
        this.lists = lists;
        this.clock = clock;
    }

    /** Reserves so many numbers that nobody has or had for a device. */
    public NumberBlockView reserve(Caller caller, NumberBlockId id, String device, int many) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        NumberBlock block = new NumberBlock(
                id,
                organisation,
                device,
                caller.subject(),
                clock.instant(),
                numbers.next(organisation, many, Set.of()));
        blocks.persistAndFlush(block);
        return NumberBlockView.of(block, Set.of());
    }

    /** Gives up what is unused of a block: it stays a gap, for a device may have written it on somebody's card. */
    public NumberBlockView release(NumberBlockId id) {
        NumberBlock block = blocks.findToUse(id).orElseThrow(NumberBlockCommands::unknown);
        block.release(clock.instant());
        blocks.flush();
        return view(block);
    }

    public NumberBlockView get(NumberBlockId id) {
        return view(blocks.findByIdOptional(id.value()).orElseThrow(NumberBlockCommands::unknown));
    }

    /** @param device of which alone; all while null */
    public Page<NumberBlockView> list(PageParameters page, @Nullable String device) {
        Page<NumberBlock> found = lists.page(
                NumberBlock.class,
                NumberBlockSort.CREATED_AT,
                page,
                (criteria, row) -> device == null ? List.of() : List.of(criteria.equal(row.get("device"), device)),
                NumberBlockSort::valueOf,
                block -> block.id().value());
        var used = memberships.used(found.items().stream()
                .flatMap(block -> block.numbers().stream())
                .toList());
        return found.map(block -> NumberBlockView.of(block, used));
    }

    private NumberBlockView view(NumberBlock block) {
        return NumberBlockView.of(block, memberships.used(block.numbers()));
    }

    static DomainFailure unknown() {
        return new DomainFailure(MembershipFailure.NUMBER_BLOCK_UNKNOWN, "Your organisation has no block of this id.");
    }
}
