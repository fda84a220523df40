package coop.minga.finance.interest.store;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Organisations with days that were not accrued yet, or with accounts that wait for their interest.
 *
 * <p>Guarantee: under the housekeeping login, which sees no money; inside the caller's transaction.
 */
@ApplicationScoped
public class OverdueInterest {
    private static final String OVERDUE = """
            select distinct p.org_id
            from finance.product p
            join (select org_id, (?::timestamptz at time zone zone)::date as today from finance.organisation) o
                using (org_id)
            where exists (
                      select from finance.product_rate r
                      where r.org_id = p.org_id and r.product_id = p.id and r.from_on < o.today)
              and (not exists (
                      select from finance.interest_accrual a
                      where a.org_id = p.org_id and a.product_id = p.id and a.accrued_on >= o.today - 1)
                  or exists (
                      select from finance.interest_period e
                      where e.org_id = p.org_id and e.product_id = p.id and e.posted_at is null))
            """;

    private final Database database;

    OverdueInterest(Database database) {
        this.database = database;
    }

    /** Those that wait at an instant, each by the day of its own zone. */
    public List<OrganisationId> at(Instant now) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(OVERDUE)) {
                select.setObject(1, now.atOffset(ZoneOffset.UTC));
                List<OrganisationId> organisations = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        organisations.add(new OrganisationId(rows.getObject(1, UUID.class)));
                    }
                }
                return organisations;
            }
        });
    }
}
