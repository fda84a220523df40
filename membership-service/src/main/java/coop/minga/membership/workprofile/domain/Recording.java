package coop.minga.membership.workprofile.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who recorded something, and when.
 *
 * <p>Guarantee: none by itself.
 *
 * @param today the business day in the organisation's zone
 */
public record Recording(String actor, Instant now, LocalDate today) {}
