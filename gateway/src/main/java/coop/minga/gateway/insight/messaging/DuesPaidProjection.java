package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.finance.DuesPaid;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps how a member stood after a payment, after it was taken back, or after charges took an advance.
 *
 * <p>Guarantee: that of {@link Projection}, and that of {@link DuesTold}.
 */
@ApplicationScoped
class DuesPaidProjection implements Projection<DuesPaid> {
    @Override
    public Class<DuesPaid> contract() {
        return DuesPaid.class;
    }

    @Override
    public String type() {
        return DuesPaid.TYPE;
    }

    @Override
    public void apply(Connection connection, List<DuesPaid> events) throws SQLException {
        DuesTold.keep(connection, events.stream().map(DuesPaidProjection::row).toList());
    }

    private static DuesTold.Row row(DuesPaid event) {
        return new DuesTold.Row(
                new DuesTold.Head(
                        event.organisation(),
                        event.duesAccountId(),
                        event.version(),
                        event.membershipId(),
                        event.effectiveOn()),
                new DuesTold.Standing(
                        event.currency(), event.paidThrough(), event.owedMinor(), event.advanceMinor(), null),
                null);
    }
}
