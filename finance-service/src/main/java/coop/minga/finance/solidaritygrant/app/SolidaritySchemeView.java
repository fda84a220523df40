package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.SolidarityKind;
import coop.minga.finance.solidaritygrant.domain.SchemeTerms;
import coop.minga.finance.solidaritygrant.domain.SolidarityScheme;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scheme as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "SolidarityScheme")
public record SolidaritySchemeView(
        UUID id,
        long version,
        String name,
        SolidarityKind kind,
        UUID fund,

        @Schema(description = "The account that bears what is given.")
        UUID chargedTo,

        Amount capPerMember,
        Amount capPerRound,
        int grantsPerMember,
        int quorum,

        @Schema(description = "The users who vote.") List<String> committee,

        Instant createdAt,
        Instant updatedAt) {

    static SolidaritySchemeView of(SolidarityScheme scheme) {
        SchemeTerms terms = scheme.terms();
        return new SolidaritySchemeView(
                scheme.id().value(),
                scheme.version(),
                terms.name(),
                scheme.kind(),
                scheme.fund().value(),
                terms.chargedTo().value(),
                Amount.of(terms.capPerMemberMinor(), scheme.currency()),
                Amount.of(terms.capPerRoundMinor(), scheme.currency()),
                terms.grantsPerMember(),
                terms.quorum(),
                terms.committee(),
                scheme.createdAt(),
                scheme.updatedAt());
    }
}
