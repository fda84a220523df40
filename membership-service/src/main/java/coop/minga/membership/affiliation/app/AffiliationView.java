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
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e11")
        UUID id,

        @Schema(examples = "2") long version,

        @Schema(examples = "0197c1f0-0000-7000-8000-00000000beef")
        UUID affiliateId,

        @Schema(examples = "0197c1f0-0000-7000-8000-00000000c0de")
        UUID parentId,

        @Schema(examples = "UNION") AffiliationKind kind,
        @Schema(examples = "ACTIVE") AffiliationState state,

        @Schema(
                examples = "2025-06-15",
                description = "The day from which the state holds, in the affiliate's time zone.")
        LocalDate effectiveOn,

        @Schema(description = "The steps taken until then, oldest first.")
        List<Step> history,

        @Schema(examples = "2025-05-01T08:30:00.000000Z") Instant createdAt,
        @Schema(examples = "2025-06-15T14:05:00.000000Z") Instant updatedAt) {

    /**
     * A step as both parties see it: which side took it, not who on that side.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "AffiliationTransition")
    public record Step(
            @Schema(examples = "APPROVAL") AffiliationStep step,
            @Schema(examples = "APPLIED") @Nullable AffiliationState from,
            @Schema(examples = "ACTIVE") AffiliationState to,
            @Schema(examples = "PARENT") Party by,
            @Nullable String reason,
            @Schema(examples = "2025-06-15") LocalDate effectiveOn,

            @Schema(examples = "2025-06-15T14:05:00.000000Z")
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
