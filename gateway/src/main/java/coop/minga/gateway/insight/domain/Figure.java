package coop.minga.gateway.insight.domain;

import java.util.Map;

/**
 * Workers and their memberships in one cell.
 *
 * <p>Guarantee: there are at least as many memberships as workers; that is why a pattern that protects the workers
 * protects the memberships too.
 */
public record Figure(long workers, long memberships) {
    public static final Figure NONE = new Figure(0, 0);

    public Figure {
        if (workers < 0 || memberships < workers) {
            throw new IllegalArgumentException("a worker has at least one membership");
        }
    }

    /** By the names that reports use. */
    public Map<String, Number> measures() {
        return Map.of("workers", workers, "memberships", memberships);
    }

    public Figure plus(Figure other) {
        return new Figure(workers + other.workers, memberships + other.memberships);
    }
}
