package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Correction;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.MembershipTransition;
import coop.minga.membership.membership.domain.StepDetails;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as a client asks for it.
 *
 * <p>Guarantee: none by itself; the membership checks it.
 *
 * @param instead what was so; nothing of the kind if null
 */
public record CorrectionAsked(
        int transition, @Nullable Instead instead, @Nullable String reason, List<String> evidence) {
    /** They say nothing beside themselves, so one can stand for the other. */
    private static final Set<MembershipStep> PLAIN = EnumSet.of(
            MembershipStep.REVIEW,
            MembershipStep.WAITLISTING,
            MembershipStep.REJECTION,
            MembershipStep.WITHDRAWAL,
            MembershipStep.FEE_PAYMENT,
            MembershipStep.FEE_WAIVER,
            MembershipStep.SUSPENSION,
            MembershipStep.REINSTATEMENT,
            MembershipStep.ACQUITTAL,
            MembershipStep.RESIGNATION,
            MembershipStep.DEATH);

    public CorrectionAsked {
        evidence = List.copyOf(evidence);
    }

    /** What was so; null keeps what was said. */
    public record Instead(
            @Nullable MembershipStep step,
            @Nullable LocalDate effectiveOn,
            @Nullable MembershipCategory category,
            @Nullable UUID unit,
            @Nullable MembershipState overrideState,
            @Nullable LocalDate overrideUntil) {}

    /** @param recorded all that was recorded of the membership, in that order */
    Correction against(List<MembershipTransition> recorded) {
        if (instead == null) {
            return new Correction.Annulment(transition);
        }
        MembershipTransition wrong = transition < 0 || transition >= recorded.size() ? null : recorded.get(transition);
        if (wrong != null && instead.step() != null && instead.step() != wrong.step()) {
            requirePlain(wrong.step());
            requirePlain(instead.step());
        }
        return new Correction.Replacement(
                transition, instead.step(), wrong == null ? null : details(wrong, instead), instead.effectiveOn());
    }

    private static void requirePlain(MembershipStep step) {
        if (!PLAIN.contains(step)) {
            throw DomainFailure.at(
                    MembershipFailure.TRANSITION_NOT_CORRECTABLE,
                    "/replacement/step",
                    "Annul it, and record what happened as the step that it was.");
        }
    }

    private static @Nullable StepDetails details(MembershipTransition wrong, Instead instead) {
        StepDetails said = wrong.says();
        return switch (wrong.step()) {
            case APPLICATION, CATEGORY_CHANGE, UNIT_TRANSFER, UNIT_REORGANISATION -> {
                MembershipCategory category =
                        said.category() == null || instead.category() == null ? said.category() : instead.category();
                boolean names = wrong.step() != MembershipStep.CATEGORY_CHANGE && instead.unit() != null;
                yield said.with(category, names ? instead.unit() : said.unit());
            }
            case OVERRIDE ->
                StepDetails.override(
                        Objects.requireNonNullElse(
                                instead.overrideState(), Objects.requireNonNull(said.overrideState())),
                        Objects.requireNonNullElse(
                                instead.overrideUntil(), Objects.requireNonNull(said.overrideUntil())));
            default -> null;
        };
    }
}
