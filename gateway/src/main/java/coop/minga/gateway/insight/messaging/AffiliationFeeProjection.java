package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.finance.AffiliationFeeSettled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps the fees that affiliates and their parents settled.
 *
 * <p>Guarantee: that of {@link Projection}; a fee is settled once, so its first row stays.
 */
@ApplicationScoped
class AffiliationFeeProjection implements Projection<AffiliationFeeSettled> {
    @Override
    public Class<AffiliationFeeSettled> contract() {
        return AffiliationFeeSettled.class;
    }

    @Override
    public String type() {
        return AffiliationFeeSettled.TYPE;
    }

    @Override
    public void apply(Connection connection, List<AffiliationFeeSettled> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.affiliation_fee
                  (org_id, fee_id, version, affiliation_id, parent_id, effective_on, period_to, members, amount_minor,
                   currency)
                select * from unnest(
                  ?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::bigint[], ?::bigint[],
                  ?::text[])
                on conflict do nothing""")) {
            new Columns<>(insert, events)
                    .bind("uuid", AffiliationFeeSettled::organisation)
                    .bind("uuid", AffiliationFeeSettled::affiliationFeeId)
                    .bind("bigint", AffiliationFeeSettled::version)
                    .bind("uuid", AffiliationFeeSettled::affiliationId)
                    .bind("uuid", AffiliationFeeSettled::parentId)
                    .bind("date", AffiliationFeeSettled::effectiveOn)
                    .bind("date", AffiliationFeeSettled::periodTo)
                    .bind("bigint", AffiliationFeeSettled::members)
                    .bind("bigint", AffiliationFeeSettled::amountMinor)
                    .bind("text", AffiliationFeeSettled::currency);
            insert.executeUpdate();
        }
    }
}
