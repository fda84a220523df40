package coop.minga.finance.organisation.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The business day of an organisation, for writes that are not worth a transaction to ask for it.
 *
 * <p>Guarantee: a zone is remembered for a minute at most. Safe for any thread.
 */
@ApplicationScoped
public class BusinessDays {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final OrganisationQueries organisations;
    private final Map<OrganisationId, Known> known = new ConcurrentHashMap<>();

    BusinessDays(Transactions transactions, OrganisationQueries organisations) {
        this.transactions = transactions;
        this.organisations = organisations;
    }

    private record Known(ZoneId zone, Instant until) {}

    /** @throws coop.minga.platform.problem.DomainFailure ORGANISATION_NOT_YET_KNOWN */
    public LocalDate at(OrganisationId id, Instant instant) {
        Known zone = known.get(id);
        if (zone == null || instant.isAfter(zone.until())) {
            // A second connection beside the caller's own could be one too many for all who wait for each other.
            ZoneId asked = transactions.joiningOrganisation(
                    id.value(), () -> organisations.find(id).zone());
            zone = new Known(asked, instant.plus(REMEMBERED));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(id, zone);
        }
        return LocalDate.ofInstant(instant, zone.zone());
    }
}
