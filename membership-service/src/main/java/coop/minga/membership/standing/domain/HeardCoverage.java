package coop.minga.membership.standing.domain;

import coop.minga.membership.standing.CoverageId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be recorded so that what the ledger says now is what stands; what stood before stays known.
 *
 * <p>Guarantee: no state; nothing to record where it stands already.
 */
public final class HeardCoverage {
    private HeardCoverage() {}

    /** A coverage of the ledger that is not corrected. */
    public record Standing(CoverageId id, LocalDate through, LocalDate effectiveOn) {}

    /**
     * A coverage to be.
     *
     * @param through null takes back what it corrects
     */
    public record Step(
            @Nullable LocalDate through,
            LocalDate effectiveOn,
            @Nullable CoverageId corrects) {}

    /**
     * What is paid through another day than before: a later day is one more coverage; an earlier one corrects all that say
     * more, each as of its own day.
     *
     * @param paidThrough none if null
     * @param effectiveOn since when it is so, if it is more than before
     */
    public static List<Step> paid(List<Standing> standing, @Nullable LocalDate paidThrough, LocalDate effectiveOn) {
        List<Step> steps = new ArrayList<>();
        boolean isSaid = paidThrough == null;
        for (Standing each : standing) {
            if (paidThrough == null || each.through().isAfter(paidThrough)) {
                steps.add(new Step(paidThrough, each.effectiveOn(), each.id()));
                isSaid = true;
            } else if (each.through().equals(paidThrough)) {
                isSaid = true;
            }
        }
        if (!isSaid) {
            steps.add(new Step(paidThrough, effectiveOn, null));
        }
        return steps;
    }

    /**
     * What is waived by one waiver.
     *
     * @param standing what was said of it before; null if nothing
     * @param through null if it was taken back whole
     */
    public static List<Step> waived(@Nullable Standing standing, LocalDate from, @Nullable LocalDate through) {
        if (standing == null) {
            return through == null ? List.of() : List.of(new Step(through, from, null));
        }
        return standing.through().equals(through) ? List.of() : List.of(new Step(through, from, standing.id()));
    }
}
