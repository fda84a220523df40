package coop.minga.gateway.insight.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds a batch as one array per column, for {@code unnest}.
 *
 * <p>Guarantee: the arrays are as long as the batch and in its order.
 */
final class Columns<E> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final Collection<E> rows;
    private int bound;

    Columns(PreparedStatement statement, Collection<E> rows) throws SQLException {
        this.connection = statement.getConnection();
        this.statement = statement;
        this.rows = rows;
    }

    /** Binds the next parameter as an array of the SQL type. */
    Columns<E> bind(String sqlType, Function<E, @Nullable Object> column) throws SQLException {
        @Nullable Object[] values = rows.stream().map(column).toArray();
        statement.setArray(++bound, connection.createArrayOf(sqlType, values));
        return this;
    }
}
