package coop.minga.finance.receipt.store;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The numbers of receipts.
 *
 * <p>Guarantee: without a gap: a number is drawn in the transaction that uses it and is given back with it. Those who draw
 * from one series wait for each other; others do not.
 */
@ApplicationScoped
public class ReceiptSeries {
    private final Database database;

    ReceiptSeries(Database database) {
        this.database = database;
    }

    /** The next number of the series, from 1 on. */
    public long next(OrganisationId organisation, String series) {
        return database.call(connection -> {
            try (var draw = connection.prepareStatement("""
                    insert into finance.receipt_series as known (org_id, series, last_number) values (?, ?, 1)
                    on conflict (org_id, series) do update set last_number = known.last_number + 1
                    returning last_number
                    """)) {
                draw.setObject(1, organisation.value());
                draw.setString(2, series);
                try (var row = draw.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
