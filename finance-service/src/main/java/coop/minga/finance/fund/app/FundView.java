package coop.minga.finance.fund.app;

import coop.minga.finance.fund.domain.Fund;
import coop.minga.finance.fund.domain.FundKind;
import coop.minga.finance.fund.domain.FundState;
import coop.minga.finance.fund.domain.FundTerms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fund as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Fund")
public record FundView(
        UUID id,
        long version,
        String code,
        String name,
        FundKind kind,
        boolean restricted,

        @Schema(description = "The accounts that restricted money may be spent on, or leave by to another fund.")
        List<UUID> spendOn,

        FundState state,
        Instant createdAt,
        Instant updatedAt) {

    static FundView of(Fund fund) {
        FundTerms terms = fund.terms();
        return new FundView(
                fund.id().value(),
                fund.version(),
                terms.code(),
                terms.name(),
                fund.kind(),
                terms.restricted(),
                terms.spendOn(),
                fund.state(),
                fund.createdAt(),
                fund.updatedAt());
    }
}
