package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.finance.DuesWaived;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps waivers of dues; one that was ended before it began waives no day.
 *
 * <p>Guarantee: that of {@link Projection}, and that of {@link DuesTold}.
 */
@ApplicationScoped
class DuesWaiverProjection implements Projection<DuesWaived> {
    @Override
    public Class<DuesWaived> contract() {
        return DuesWaived.class;
    }

    @Override
    public String type() {
        return DuesWaived.TYPE;
    }

    @Override
    public void apply(Connection connection, List<DuesWaived> events) throws SQLException {
        DuesTold.keep(connection, events.stream().map(DuesWaiverProjection::row).toList());
    }

    private static DuesTold.Row row(DuesWaived event) {
        return new DuesTold.Row(
                new DuesTold.Head(
                        event.organisation(),
                        event.duesAccountId(),
                        event.version(),
                        event.membershipId(),
                        event.effectiveOn()),
                null,
                new DuesTold.Waiver(
                        event.waiverId(),
                        event.waivedFrom(),
                        event.waivedThrough() == null
                                ? event.waivedFrom()
                                : event.waivedThrough().plusDays(1)));
    }
}
