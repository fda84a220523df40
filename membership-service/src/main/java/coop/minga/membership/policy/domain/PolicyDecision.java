package coop.minga.membership.policy.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody decides about a policy, and when.
 *
 * <p>Guarantee: none by itself; the policy's history checks it.
 */
public record PolicyDecision(
        String value, LocalDate validFrom, String reason, String actor, LocalDate today, Instant now) {}
