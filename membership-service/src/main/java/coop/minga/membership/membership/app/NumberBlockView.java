package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.membership.membership.domain.NumberBlock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A block of member numbers as its organisation sees it.
 *
 * <p>Guarantee: a snapshot; what is unused here and of a block that is not released is given through it or never.
 */
@Schema(name = "MemberNumberBlock")
public record NumberBlockView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e16")
        UUID id,

        @Schema(examples = "1") long version,
        @Schema(examples = "tablet-7") String deviceId,

        @Schema(description = "In the order in which they are to be handed out.")
        List<String> numbers,

        @Schema(description = "Those of them that nobody has.")
        List<String> unused,

        @Schema(examples = "organiser@0197c1f0") String actor,
        @Schema(examples = "2025-06-15T14:05:00.000000Z") Instant createdAt,
        @Nullable Instant releasedAt) {

    static NumberBlockView of(NumberBlock block, Set<MemberNumber> used) {
        return new NumberBlockView(
                block.id().value(),
                block.version(),
                block.device(),
                block.numbers().stream().map(MemberNumber::value).toList(),
                block.numbers().stream()
                        .filter(number -> !used.contains(number))
                        .map(MemberNumber::value)
                        .toList(),
                block.actor(),
                block.createdAt(),
                block.releasedAt());
    }
}
