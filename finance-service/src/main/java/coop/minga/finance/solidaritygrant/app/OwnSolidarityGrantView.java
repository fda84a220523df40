package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.domain.GrantReason;
import coop.minga.finance.solidaritygrant.domain.GrantState;
import coop.minga.finance.solidaritygrant.domain.RefusalReason;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A solidarity grant as the member sees it.
 *
 * <p>Guarantee: does not tell how anybody voted.
 */
@Schema(name = "OwnSolidarityGrant")
public record OwnSolidarityGrantView(
        UUID id,
        long version,
        UUID round,
        UUID membership,
        GrantReason reason,
        Amount amount,
        GrantState state,
        @Nullable RefusalReason refusedBecause,
        Instant submittedAt,
        Instant updatedAt) {

    static OwnSolidarityGrantView of(SolidarityGrant grant) {
        return new OwnSolidarityGrantView(
                grant.id().value(),
                grant.version(),
                grant.round().value(),
                grant.membership().value(),
                grant.reason(),
                Amount.of(grant.amount()),
                grant.state(),
                grant.refusedBecause(),
                grant.submittedAt(),
                grant.updatedAt());
    }
}
