package coop.minga.finance.remittance.store;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the arrays of one statement.
 *
 * <p>Guarantee: no state.
 */
final class Columns<T> {
    private final Connection connection;
    private final List<T> rows;

    Columns(Connection connection, List<T> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    Array of(String type, Function<T, @Nullable Object> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    Array bytes(Function<T, ByteBuffer> column) throws SQLException {
        return connection.createArrayOf(
                "bytea", rows.stream().map(row -> column.apply(row).array()).toArray(byte[][]::new));
    }
}
