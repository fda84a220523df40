package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.domain.AffiliateCount;
import coop.minga.membership.affiliation.domain.CountKind;
import coop.minga.membership.affiliation.domain.CountMethod;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A count of an affiliate's members as both parties see it.
 *
 * <p>Guarantee: never changes; who on its side recorded it is not told.
 */
@Schema(name = "AffiliationCount")
public record AffiliationCountView(
        @Schema(examples = "VERIFIED") CountKind kind,
        @Schema(examples = "500") int total,
        @Schema(examples = "431") @Nullable Integer women,
        @Schema(examples = "MEMBER_REGISTER") @Nullable CountMethod method,

        @Schema(examples = "2025-05-31", description = "The day it was counted for.")
        LocalDate asOf,

        @Schema(examples = "2025-06-02T10:00:00.000000Z") Instant recordedAt) {
    static AffiliationCountView of(AffiliateCount count) {
        return new AffiliationCountView(
                count.kind(), count.total(), count.women(), count.method(), count.asOf(), count.recordedAt());
    }
}
