package coop.minga.membership.consent.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded a step of a consent, when, and what was said.
 *
 * @param sealedNote readable only with the person's key
 */
public record ConsentDecided(String actor, @Nullable String sealedNote, Instant now) {}
