package coop.minga.membership.unit.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import java.time.LocalDate;

/**
 * A unit is about to be closed from a day on. Whoever keeps something open in it on that day or later refuses by throwing
 * a {@code DomainFailure}.
 *
 * <p>Guarantee: fired inside the command, after the unit's row was changed: what was put into the unit before is
 * committed and can be seen, and nothing more can be.
 */
public record UnitClosing(OrganisationId organisation, UnitId unit, LocalDate on) {}
