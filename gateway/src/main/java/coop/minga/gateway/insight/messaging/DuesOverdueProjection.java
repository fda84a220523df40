package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.finance.DuesOverdue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps since when a member's dues were overdue, and how much. Who owes has nothing paid in advance.
 *
 * <p>Guarantee: that of {@link Projection}, and that of {@link DuesTold}.
 */
@ApplicationScoped
class DuesOverdueProjection implements Projection<DuesOverdue> {
    @Override
    public Class<DuesOverdue> contract() {
        return DuesOverdue.class;
    }

    @Override
    public String type() {
        return DuesOverdue.TYPE;
    }

    @Override
    public void apply(Connection connection, List<DuesOverdue> events) throws SQLException {
        DuesTold.keep(
                connection, events.stream().map(DuesOverdueProjection::row).toList());
    }

    private static DuesTold.Row row(DuesOverdue event) {
        return new DuesTold.Row(
                new DuesTold.Head(
                        event.organisation(),
                        event.duesAccountId(),
                        event.version(),
                        event.membershipId(),
                        event.effectiveOn()),
                new DuesTold.Standing(
                        event.currency(), event.paidThrough(), event.overdueMinor(), 0, event.overdueSince()),
                null);
    }
}
