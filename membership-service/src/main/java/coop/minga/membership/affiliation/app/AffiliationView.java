package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.domain.AffiliateCounts;
import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationHistory;
import coop.minga.membership.affiliation.domain.AffiliationKind;
import coop.minga.membership.affiliation.domain.AffiliationState;
import coop.minga.membership.affiliation.domain.AffiliationStep;
import coop.minga.membership.affiliation.domain.AffiliationTransition;
import coop.minga.membership.affiliation.domain.CountKind;
import coop.minga.membership.affiliation.domain.Party;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An affiliation as both its parties see it.
 *
 * <p>Guarantee: a snapshot of one point in time, but for the names, which are today's; names no person.
 */
@Schema(name = "Affiliation")
public record AffiliationView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e11")
        UUID id,

        @Schema(examples = "2") long version,

        @Schema(examples = "0197c1f0-0000-7000-8000-00000000beef")
        UUID affiliateId,

        @Schema(examples = "Waste Pickers' Union") @Nullable String affiliateName,

        @Schema(examples = "0197c1f0-0000-7000-8000-00000000c0de")
        UUID parentId,

        @Schema(examples = "Confederation of Workers") @Nullable String parentName,

        @Schema(examples = "UNION") AffiliationKind kind,
        @Schema(examples = "ACTIVE") AffiliationState state,

        @Schema(
                examples = "2025-06-15",
                description = "The day from which the state holds, in the affiliate's time zone.")
        LocalDate effectiveOn,

        @Schema(description = "The steps taken until then, in the order in which they took effect, as corrected.")
        List<Step> history,

        @Schema(description = "What the affiliate says it has; absent while it says nothing.") @Nullable AffiliationCountView declared,

        @Schema(description = "What the parent has seen for itself; its minimum is tested on this alone.") @Nullable AffiliationCountView verified,

        @Schema(description = "Those whose dues are paid, as the affiliate counts them.") @Nullable AffiliationCountView paidUp,

        @Schema(description = "All counts until then, in the order of recording; of a kind and a day the last counts.")
        List<AffiliationCountView> counts,

        Source source,
        @Schema(examples = "2025-05-01T08:30:00.000000Z") Instant createdAt,
        @Schema(examples = "2025-06-15T14:05:00.000000Z") Instant updatedAt) {

    /**
     * A step as both parties see it: which side took it, not who on that side.
     *
     * <p>Guarantee: as it was known at the time asked for.
     */
    @Schema(name = "AffiliationTransition")
    public record Step(
            @Schema(examples = "1", description = "By which the party that took the step can correct it.")
            int number,

            @Schema(examples = "APPROVAL") AffiliationStep step,
            @Schema(examples = "APPLIED") @Nullable AffiliationState from,
            @Schema(examples = "ACTIVE") AffiliationState to,
            @Schema(examples = "PARENT") Party by,
            @Nullable String reason,
            List<String> evidence,

            @Schema(description = "The parent's resolution an expulsion rests on.") @Nullable UUID resolutionId,

            @Schema(examples = "2025-06-15") LocalDate effectiveOn,

            @Schema(examples = "2025-06-15T14:05:00.000000Z")
            Instant recordedAt) {}

    /** As it stood by the end of a day, as far as was known at an instant; before the application there is nothing. */
    static AffiliationView of(
            Affiliation affiliation, @Nullable LocalDate asOf, @Nullable Instant knownAt, Map<UUID, String> names) {
        AffiliationHistory history = affiliation.history(asOf, knownAt);
        AffiliateCounts counts = affiliation.counts(asOf, knownAt);
        AffiliationTransition last = history.last().orElseThrow();
        UUID affiliate = affiliation.affiliate().value();
        UUID parent = affiliation.parent().value();
        return new AffiliationView(
                affiliation.id().value(),
                affiliation.version(),
                affiliate,
                names.get(affiliate),
                parent,
                names.get(parent),
                affiliation.kind(),
                last.to(),
                last.effectiveOn(),
                steps(history),
                latest(counts, CountKind.DECLARED),
                latest(counts, CountKind.VERIFIED),
                latest(counts, CountKind.PAID_UP),
                counts.all().stream().map(AffiliationCountView::of).toList(),
                affiliation.source(),
                affiliation.createdAt(),
                affiliation.updatedAt(knownAt));
    }

    private static List<Step> steps(AffiliationHistory history) {
        List<Step> steps = new ArrayList<>();
        AffiliationState from = null;
        for (AffiliationHistory.Entry entry : history.steps()) {
            AffiliationTransition known = entry.known();
            steps.add(new Step(
                    entry.number(),
                    known.step(),
                    from,
                    known.to(),
                    known.by(),
                    known.reason(),
                    known.evidence(),
                    known.resolution(),
                    known.effectiveOn(),
                    known.recordedAt()));
            from = known.to();
        }
        return steps;
    }

    private static @Nullable AffiliationCountView latest(AffiliateCounts counts, CountKind kind) {
        return counts.latest(kind).map(AffiliationCountView::of).orElse(null);
    }
}
