package coop.minga.membership.policy.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.policy.PolicyName;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one organisation's policy, in the order in which they were recorded.
 *
 * <p>Guarantee: never changes. On any day the version with the latest first day until then holds; of two with the same
 * first day the one recorded later. Before all of them the default holds.
 */
public record PolicyHistory(OrganisationId organisation, PolicyName name, List<PolicyVersion> versions) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int YEARS_AHEAD = 10;

    public PolicyHistory {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(PolicyVersion::version))
                .toList();
    }

    /** A value and the days on which it holds: from the first to before the second, open while null. */
    public record Span(
            String value, LocalDate from, @Nullable LocalDate to) {}

    /**
     * The history with one version more. A first day in the past corrects the answer for the days since, and leaves what
     * was known before as it was; one in the future leaves today as it is.
     *
     * @throws DomainFailure POLICY_VALUE_NOT_ALLOWED; POLICY_DAY_NOT_ALLOWED before the year 1900 or more than ten
     *     years ahead
     */
    public PolicyHistory decide(PolicyDecision decision) {
        if (!name.bounds().admits(decision.value())) {
            throw DomainFailure.at(
                    PolicyFailure.POLICY_VALUE_NOT_ALLOWED,
                    "/value",
                    name.bounds().described());
        }
        LocalDate latest = decision.today().plusYears(YEARS_AHEAD);
        if (decision.validFrom().isBefore(EARLIEST) || decision.validFrom().isAfter(latest)) {
            throw DomainFailure.at(
                    PolicyFailure.POLICY_DAY_NOT_ALLOWED,
                    "/validFrom",
                    "Name a day from %s to %s.".formatted(EARLIEST, latest));
        }
        var version = new PolicyVersion(organisation, name, versions.size() + 1, decision);
        return new PolicyHistory(
                organisation,
                name,
                Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    /** What was recorded until then; all while null. */
    public PolicyHistory known(@Nullable Instant knownAt) {
        return knownAt == null
                ? this
                : new PolicyHistory(
                        organisation,
                        name,
                        versions.stream()
                                .filter(each -> !each.recordedAt().isAfter(knownAt))
                                .toList());
    }

    /** The version in force; empty while the default holds. */
    public Optional<PolicyVersion> on(LocalDate day) {
        return inOrderOfDays().filter(each -> !each.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The values day by day, without the default before them. A value replaced on its first day never held. */
    public List<Span> spans() {
        List<PolicyVersion> ordered = inOrderOfDays().toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            PolicyVersion version = ordered.get(i);
            LocalDate to = i + 1 < ordered.size() ? ordered.get(i + 1).validFrom() : null;
            if (!version.validFrom().equals(to)) {
                spans.add(new Span(version.value(), version.validFrom(), to));
            }
        }
        return List.copyOf(spans);
    }

    /** Stable, so versions of one day stay in the order in which they were recorded. */
    private Stream<PolicyVersion> inOrderOfDays() {
        return versions.stream().sorted(Comparator.comparing(PolicyVersion::validFrom));
    }
}
