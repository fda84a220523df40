package coop.minga.gateway.insight.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many workers and memberships fall into one place of R01, as the database counted them.
 *
 * <p>Guarantee: without an affiliate it counts over all of them, each worker once, and is not the sum of theirs.
 */
public record MemberCount(@Nullable UUID affiliate, String sex, String ageBand, long workers, long memberships) {}
