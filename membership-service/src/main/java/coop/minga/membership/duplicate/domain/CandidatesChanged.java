package coop.minga.membership.duplicate.domain;

import java.time.ZoneId;
import java.util.List;

/**
 * Pairs were proposed or have moved, and stand now as they are given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so versions are final and the effect can still be undone.
 *
 * @param zone in which the days of their organisation begin
 */
public record CandidatesChanged(List<DuplicateCandidate> candidates, ZoneId zone) {
    public CandidatesChanged {
        candidates = List.copyOf(candidates);
    }
}
