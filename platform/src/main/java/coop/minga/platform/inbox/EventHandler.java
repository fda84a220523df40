package coop.minga.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a consumer does with events of one type.
 *
 * <p>Guarantee asked of it: works on the given connection alone, neither commits nor rolls back, and moves forward only
 * ({@code where version < incoming}). The events are in the order of their keys; those of one call have one topic.
 */
@FunctionalInterface
public interface EventHandler<E> {
    void apply(Connection connection, List<ReceivedEvent<E>> events) throws SQLException;
}
