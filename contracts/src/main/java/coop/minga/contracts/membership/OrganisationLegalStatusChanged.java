package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An organisation's attempt at being registered with an authority went on or was corrected; attempts of one organisation
 * follow each other and never overlap.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1.
 */
public record OrganisationLegalStatusChanged(
        UUID registrationId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID organisationId,
        List<String> obstacles,
        List<String> reasons,
        boolean isLegallyExcluded,
        List<Period> periods) {
    public static final String TYPE = "coop.minga.membership.organisation-legal-status-changed.v1";
    public static final String TOPIC = "minga.membership.registration";
}
