package coop.minga.gateway.insight.store;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fees that the caller's organisation settled with its own affiliates in the year until a day.
 *
 * <p>Guarantee: who stood affiliated on the day and does today is told even if nothing was settled.
 */
@ApplicationScoped
public class AffiliationFees {
    private final Database database;

    AffiliationFees(Database database) {
        this.database = database;
    }

    /** Of one affiliate in one currency; without fees there is no currency. */
    public record Settled(
            UUID affiliate,
            @Nullable String name,
            @Nullable String currency,
            long fees,
            long minor,
            @Nullable LocalDate through,
            long members) {}

    public List<Settled> below(LocalDate day, LocalDate today) {
        return database.call(connection -> {
            List<Settled> settled = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select affiliate_id, affiliate_name, currency, fees, amount, newest_period_to, newest_members
                    from report.r02_above(?, ?)""")) {
                select.setObject(1, day);
                select.setObject(2, today);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        settled.add(new Settled(
                                row.getObject("affiliate_id", UUID.class),
                                row.getString("affiliate_name"),
                                row.getString("currency"),
                                row.getLong("fees"),
                                row.getLong("amount"),
                                row.getObject("newest_period_to", LocalDate.class),
                                row.getLong("newest_members")));
                    }
                }
            }
            return settled;
        });
    }
}
