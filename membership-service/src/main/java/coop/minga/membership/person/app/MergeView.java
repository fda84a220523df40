package coop.minga.membership.person.app;

import coop.minga.membership.person.domain.PersonMerge;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That two records are of one person, and until when that can be taken back.
 *
 * <p>Guarantee: names nobody.
 */
@Schema(name = "PersonMerge")
public record MergeView(
        UUID id,
        UUID keptId,
        UUID absorbedId,
        Instant mergedAt,
        Instant undoUntil,

        @Schema(description = "Missing while the merge stands.") @Nullable Instant undoneAt) {
    static MergeView of(PersonMerge merge) {
        var terms = merge.terms();
        return new MergeView(
                terms.id().value(),
                terms.kept().value(),
                terms.absorbed().value(),
                terms.mergedAt(),
                terms.undoUntil(),
                merge.undoneAt());
    }
}
