package coop.minga.gateway.insight.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes the state that events of one kind carry into its tables.
 *
 * <p>Guarantee: moves forward only ({@code where version < incoming}), so events may come twice and in any order, in one
 * batch or in several, and the tables end up the same. Runs in the transaction of the given connection; the number of
 * statements does not depend on the number of events.
 */
interface Projection<E> {
    /** The contract this projection reads. */
    Class<E> contract();

    /** The CloudEvents type of the contract. */
    String type();

    void apply(Connection connection, List<E> events) throws SQLException;
}
