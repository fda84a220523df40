package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.membership.domain.MembershipHistory;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.MembershipTerms;
import coop.minga.membership.membership.domain.MembershipTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

        @Schema(examples = "2025-05-01", description = "The day of the application.")
        LocalDate joinedOn,

        @Nullable UUID recruiterId,
        @Schema(examples = "ACTIVE") MembershipState state,

        @Schema(examples = "2025-06-15", description = "The day from which the state holds.")
        LocalDate effectiveOn,

        @Schema(description = "The steps taken until then, in the order in which they took effect.")
        List<Step> history,

        @Schema(examples = "2025-05-01T08:30:00.000000Z") Instant createdAt,
        @Schema(examples = "2025-06-15T14:05:00.000000Z") Instant updatedAt) {

    /**
     * A step of a membership.
     *
     * <p>Guarantee: never changes, but for the reason, which goes when the person is erased.
     */
    @Schema(name = "MembershipTransition")
    public record Step(
            @Schema(examples = "APPROVAL") MembershipStep step,
            @Schema(examples = "APPLIED") @Nullable MembershipState from,
            @Schema(examples = "ACTIVE") MembershipState to,
            @Schema(examples = "org-admin@0197c1f0") String actor,
            @Nullable String reason,
            @Schema(examples = "2025-06-15") LocalDate effectiveOn,

            @Schema(examples = "2025-06-15T14:05:00.000000Z")
            Instant recordedAt) {}

    /** @param history not empty: before the application there is nothing to see */
    static MembershipView of(Membership membership, MembershipHistory history, Reasons.Opener reasons) {
        MembershipTerms terms = membership.terms();
        MembershipTransition last = history.transitions().getLast();
        return new MembershipView(
                terms.id().value(),
                membership.version(),
                terms.person().value(),
                terms.number().value(),
                terms.category(),
                membership.joinedOn(),
                terms.recruiter() == null ? null : terms.recruiter().value(),
                last.to(),
                last.effectiveOn(),
                history.transitions().stream()
                        .map(each -> new Step(
                                each.step(),
                                each.from(),
                                each.to(),
                                each.actor(),
                                reasons.open(terms.person(), each.sealedReason()),
                                each.effectiveOn(),
                                each.recordedAt()))
                        .toList(),
                membership.createdAt(),
                last.recordedAt());
    }
}
