package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.membership.domain.MembershipHistory.Fact;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.MembershipTransition;
import coop.minga.membership.membership.domain.StepDetails;
import coop.minga.membership.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded about a membership.
 *
 * <p>Guarantee: never changes, but for the reason and the evidence, which go when the person is erased. In a history the
 * states are those around its place there; among all that was recorded, those that were known when it was.
 */
@Schema(name = "MembershipTransition")
public record TransitionView(
        @Schema(
                examples = "1",
                description = "By which a correction refers to it, counted from 0 in the order of recording.")
        int number,

        @Schema(examples = "APPROVAL") MembershipStep step,
        @Schema(examples = "APPLIED") @Nullable MembershipState from,
        @Schema(examples = "ACTIVE") MembershipState to,
        @Schema(examples = "org-admin@0197c1f0") String actor,
        @Nullable String reason,

        @Schema(description = "Where it is written down: minutes, letters, receipts.")
        List<String> evidence,

        @Schema(examples = "2025-06-15") LocalDate effectiveOn,

        @Schema(examples = "2025-06-15T14:05:00.000000Z") Instant recordedAt,

        @Schema(description = "The number of what it annuls or replaces.") @Nullable Integer corrects,

        @Nullable MembershipCategory category,
        @Nullable UUID unitId,

        @Schema(description = "In which it counts before `until`.") @Nullable MembershipState overrideState,

        @Nullable LocalDate until,
        @Nullable LocalDate hearingOn,
        @Nullable LocalDate noticeOn,
        @Nullable UUID resolutionId,

        @Schema(description = "The organisation the member went to.") @Nullable UUID organisationId) {

    static TransitionView of(Fact fact, Reasons.Opener reasons) {
        return of(fact.number(), fact.transition(), fact.from(), fact.to(), reasons);
    }

    static List<TransitionView> all(List<MembershipTransition> recorded, Reasons.Opener reasons) {
        return IntStream.range(0, recorded.size())
                .mapToObj(number -> {
                    MembershipTransition each = recorded.get(number);
                    return of(number, each, each.from(), each.to(), reasons);
                })
                .toList();
    }

    private static TransitionView of(
            int number,
            MembershipTransition transition,
            @Nullable MembershipState from,
            MembershipState to,
            Reasons.Opener reasons) {
        PersonId sealedFor = new PersonId(transition.sealedFor());
        String evidence = reasons.open(sealedFor, transition.sealedEvidence());
        StepDetails says = transition.says();
        return new TransitionView(
                number,
                transition.step(),
                from,
                to,
                transition.actor(),
                reasons.open(sealedFor, transition.sealedReason()),
                evidence == null ? List.of() : List.of(evidence.split("\n", -1)),
                transition.effectiveOn(),
                transition.recordedAt(),
                transition.corrects(),
                says.category(),
                says.unit(),
                says.overrideState(),
                says.overrideUntil(),
                says.hearingOn(),
                says.noticeOn(),
                says.resolution(),
                says.target());
    }
}
