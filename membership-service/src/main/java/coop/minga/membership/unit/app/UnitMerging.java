package coop.minga.membership.unit.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A unit becomes part of another from a day on. Whoever keeps something open in it on that day or later moves it over
 * from that day, or refuses by throwing a {@code DomainFailure}.
 *
 * <p>Guarantee: fired inside the command, after the unit's row was changed: what was put into it before
 * is committed and can be seen, and nothing more can be.
 *
 * @param now the instant under which the command records what it does
 */
public record UnitMerging(
        OrganisationId organisation, UnitId unit, UnitId into, LocalDate on, String actor, Instant now) {}
