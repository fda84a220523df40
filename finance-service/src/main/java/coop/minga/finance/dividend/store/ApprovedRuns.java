package coop.minga.finance.dividend.store;

import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Runs of all organisations that are to be paid.
 *
 * <p>Guarantee: under the housekeeping login, which sees no money; inside the caller's transaction.
 */
@ApplicationScoped
public class ApprovedRuns {
    private static final String APPROVED = "select org_id, id from finance.dividend_run where state = 'APPROVED'";

    private final Database database;

    ApprovedRuns(Database database) {
        this.database = database;
    }

    /**
     * Whose and which.
     *
     * <p>Guarantee: was approved when it was read; whoever pays it looks again.
     */
    public record Approved(OrganisationId organisation, DividendRunId run) {}

    public List<Approved> all() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(APPROVED)) {
                List<Approved> approved = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        approved.add(new Approved(
                                new OrganisationId(rows.getObject(1, UUID.class)),
                                new DividendRunId(rows.getObject(2, UUID.class))));
                    }
                }
                return approved;
            }
        });
    }
}
