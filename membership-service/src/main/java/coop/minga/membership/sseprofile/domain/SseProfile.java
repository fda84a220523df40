package coop.minga.membership.sseprofile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last findings of each principle: a profile to look at, not a verdict.
 *
 * <p>Guarantee: of findings of one day the one recorded last counts.
 */
public record SseProfile(Map<SsePrinciple, SseAssessment> findings) {
    private static final Comparator<SseAssessment> BY_DAY =
            Comparator.comparing(SseAssessment::assessedOn).thenComparing(SseAssessment::recordedAt);

    public SseProfile {
        findings = Map.copyOf(findings);
    }

    /** By the end of a day, as far as was known at an instant; all while null. */
    public static SseProfile of(List<SseAssessment> assessments, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Map<SsePrinciple, SseAssessment> findings = new EnumMap<>(SsePrinciple.class);
        assessments.stream()
                .filter(each -> asOf == null || !each.assessedOn().isAfter(asOf))
                .filter(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                .sorted(BY_DAY)
                .forEach(each -> findings.put(each.finding().principle(), each));
        return new SseProfile(findings);
    }

    public Optional<SseAssessment> of(SsePrinciple principle) {
        return Optional.ofNullable(findings.get(principle));
    }
}
