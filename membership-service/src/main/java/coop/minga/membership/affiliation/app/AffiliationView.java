package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationHistory;
import coop.minga.membership.affiliation.domain.AffiliationKind;
import coop.minga.membership.affiliation.domain.AffiliationState;
import coop.minga.membership.affiliation.domain.AffiliationStep;
import coop.minga.membership.affiliation.domain.AffiliationTransition;
import coop.minga.membership.affiliation.domain.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An affiliation as both its parties see it.
 *
 * <p>Guarantee: a snapshot of one point in time; names no person.
 */
@Schema(name = "Affiliation")
public record AffiliationView(
        UUID id,
        long version,
        UUID affiliateId,
        UUID parentId,
        AffiliationKind kind,
        AffiliationState state,

        @Schema(description = "The day from which the state holds, in the affiliate's time zone.")
        LocalDate effectiveOn,

        @Schema(description = "The steps taken until then, oldest first.")
        List<Step> history,

        Instant createdAt,
        Instant updatedAt) {

    /**
     * A step as both parties see it: which side took it, not who on that side.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "AffiliationTransition")
    public record Step(
            AffiliationStep step,
            @Nullable AffiliationState from,
            AffiliationState to,
            Party by,
            @Nullable String reason,
            LocalDate effectiveOn,
            Instant recordedAt) {
        static Step of(AffiliationTransition transition) {
            return new Step(
                    transition.step(),
                    transition.from(),
                    transition.to(),
                    transition.by(),
                    transition.reason(),
                    transition.effectiveOn(),
                    transition.recordedAt());
        }
    }

    static AffiliationView of(Affiliation affiliation) {
        return of(affiliation, affiliation.history(null, null));
    }

    /** @param history not empty: before the application there is nothing to see */
    static AffiliationView of(Affiliation affiliation, AffiliationHistory history) {
        AffiliationTransition last = history.transitions().getLast();
        return new AffiliationView(
                affiliation.id().value(),
                affiliation.version(),
                affiliation.affiliate().value(),
                affiliation.parent().value(),
                affiliation.kind(),
                last.to(),
                last.effectiveOn(),
                history.transitions().stream().map(Step::of).toList(),
                affiliation.createdAt(),
                last.recordedAt());
    }
}
