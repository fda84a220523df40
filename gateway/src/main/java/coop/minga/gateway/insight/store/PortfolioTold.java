package coop.minga.gateway.insight.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.minga.gateway.insight.domain.LoanBand;
import coop.minga.gateway.insight.domain.PortfolioFigures;
import coop.minga.gateway.insight.domain.RatioSides;
import coop.minga.gateway.insight.domain.ToldFigures;
import coop.minga.platform.json.StoredJson;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database for R31; whose figures they are is set in the transaction, not said here.
 *
 * <p>Guarantee: one statement each, so one consistent state; of others only what they filed and may be told.
 */
@ApplicationScoped
public class PortfolioTold {
    private final Database database;

    PortfolioTold(Database database) {
        this.database = database;
    }

    /** What the caller's organisation told of one currency. */
    public record Own(LocalDate toldFor, String currency, PortfolioFigures figures) {}

    /** What an organisation filed in one currency; without a currency it filed nothing. */
    public record Filed(
            UUID affiliate, @Nullable String name, @Nullable String currency, PortfolioFigures figures) {}

    /** Of the nearest day until one, by currency. */
    public List<Own> own(LocalDate day) {
        return database.call(connection -> {
            List<Own> told = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select effective_on, currency, allowance, loans::text, ratios::text from report.r31_within(?)
                    order by currency""")) {
                select.setObject(1, day);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        var figures = new ToldFigures(
                                row.getLong("allowance"),
                                List.of(StoredJson.read(row.getString("loans").getBytes(UTF_8), LoanBand[].class)),
                                List.of(StoredJson.read(row.getString("ratios").getBytes(UTF_8), RatioSides[].class)));
                        told.add(new Own(
                                row.getObject("effective_on", LocalDate.class),
                                row.getString("currency"),
                                figures.all()));
                    }
                }
            }
            return told;
        });
    }

    /** For the end of a month, of the caller's organisation and all below it, also who filed nothing. */
    public List<Filed> filed(LocalDate monthEnd, LocalDate today) {
        return database.call(connection -> {
            Map<String, Filed> filed = new TreeMap<>();
            Map<String, Map<String, Long>> figures = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select affiliate_id, affiliate_name, currency, figure, value from report.r31_above(?, ?)")) {
                select.setObject(1, monthEnd);
                select.setObject(2, today);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        UUID affiliate = row.getObject("affiliate_id", UUID.class);
                        String currency = row.getString("currency");
                        String key = affiliate + " " + currency;
                        filed.put(
                                key,
                                new Filed(
                                        affiliate,
                                        row.getString("affiliate_name"),
                                        currency,
                                        new PortfolioFigures(Map.of())));
                        Map<String, Long> shown = figures.computeIfAbsent(key, absent -> new LinkedHashMap<>());
                        if (currency != null) {
                            shown.put(row.getString("figure"), row.getLong("value"));
                        }
                    }
                }
            }
            return filed.entrySet().stream()
                    .map(each -> new Filed(
                            each.getValue().affiliate(),
                            each.getValue().name(),
                            each.getValue().currency(),
                            new PortfolioFigures(figures.getOrDefault(each.getKey(), Map.of()))))
                    .toList();
        });
    }
}
