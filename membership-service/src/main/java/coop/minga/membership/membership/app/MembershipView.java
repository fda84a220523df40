package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.membership.domain.MembershipHistory;
import coop.minga.membership.membership.domain.MembershipHistory.Fact;
import coop.minga.membership.membership.domain.MembershipHistory.Span;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.MembershipTerms;
import coop.minga.membership.membership.domain.MembershipTransition;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A membership as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one point in time.
 */
@Schema(name = "Membership")
public record MembershipView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e12")
        UUID id,

        @Schema(examples = "2") long version,

        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e13")
        UUID personId,

        @Schema(examples = "001042") String memberNumber,
        @Schema(examples = "FULL") MembershipCategory category,
        @Nullable UUID unitId,

        @Schema(examples = "2025-05-01", description = "The day of the application.")
        LocalDate joinedOn,

        @Nullable UUID recruiterId,

        @Schema(description = "The organisation a transfer code says was left.") @Nullable UUID transferredFrom,

        @Schema(examples = "ACTIVE") MembershipState state,

        @Schema(examples = "2025-06-15", description = "The day from which the state holds.")
        LocalDate effectiveOn,

        @Schema(description = "What makes it count in this state for a while, whatever its last step says.") @Nullable TransitionView override,

        @Schema(description = "The steps taken until then, in the order in which they took effect.")
        List<TransitionView> history,

        Source source,
        @Schema(examples = "2025-05-01T08:30:00.000000Z") Instant createdAt,
        @Schema(examples = "2025-06-15T14:05:00.000000Z") Instant updatedAt) {

    /** Empty where by the end of the day, as far as was known at the instant (now if null), there was no application. */
    static Optional<MembershipView> of(
            Membership membership, LocalDate day, @Nullable Instant knownAt, Reasons.Opener reasons) {
        return membership.history(knownAt).map(known -> known.asOf(day)).flatMap(history -> history.on(day)
                .map(span -> view(membership, history, span, day, knownAt, reasons)));
    }

    private static MembershipView view(
            Membership membership,
            MembershipHistory history,
            Span span,
            LocalDate day,
            @Nullable Instant knownAt,
            Reasons.Opener reasons) {
        MembershipTerms terms = membership.terms();
        List<Fact> facts = history.facts();
        return new MembershipView(
                terms.id().value(),
                membership.version(),
                terms.person().value(),
                terms.number().value(),
                span.category(),
                span.unit(),
                facts.getFirst().effectiveOn(),
                terms.recruiter() == null ? null : terms.recruiter().value(),
                terms.transferredFrom() == null
                        ? null
                        : terms.transferredFrom().organisation().value(),
                span.state(),
                history.since(day),
                history.overrideOn(day)
                        .map(fact -> TransitionView.of(fact, reasons))
                        .orElse(null),
                facts.stream().map(fact -> TransitionView.of(fact, reasons)).toList(),
                membership.source(),
                membership.createdAt(),
                updatedAt(membership, knownAt));
    }

    private static Instant updatedAt(Membership membership, @Nullable Instant knownAt) {
        return membership.transitions().stream()
                .map(MembershipTransition::recordedAt)
                .filter(recordedAt -> knownAt != null && !recordedAt.isAfter(knownAt))
                .reduce((first, second) -> second)
                .orElse(membership.updatedAt());
    }
}
