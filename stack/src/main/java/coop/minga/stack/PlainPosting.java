package coop.minga.stack;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;

/**
 * Posts an entry through plain JDBC, by the same SQL as the service and with a commit of its own: what the service is
 * compared with. Under the service's own login, for one thread.
 */
final class PlainPosting implements AutoCloseable {
    private static final int CLAIM_BYTES = 32;
    private static final int ANSWER_BYTES = 700;

    private final Connection connection;
    private final PreparedStatement post;
    private final UUID organisation;
    private final byte[] answer = new byte[ANSWER_BYTES];

    PlainPosting(Settings settings, Secrets secrets, UUID organisation) throws SQLException {
        this.organisation = organisation;
        var properties = new Properties();
        properties.setProperty("user", "finance_app");
        properties.setProperty("password", secrets.password("finance_app"));
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/finance", properties);
        post = connection.prepareStatement(
                "select * from finance.post_entries("
                        + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void post(UUID debit, UUID credit) throws SQLException {
        var id = UUID.randomUUID();
        var claim = new byte[CLAIM_BYTES];
        System.arraycopy(id.toString().getBytes(StandardCharsets.US_ASCII), 0, claim, 0, CLAIM_BYTES);
        var column = new Column(post);
        column.set("uuid", organisation).bytes(claim).bytes(claim).bytes(answer);
        column.set("int4", 1)
                .set("text", "http://localhost:8180/minga")
                .set("text", "treasurer@" + organisation)
                .set("text", "POST /api/v1/journal-entries");
        column.set("uuid", id).set("text", "ENTRY").none("uuid");
        column.set("date", LocalDate.now(ZoneOffset.UTC))
                .none("date")
                .set("timestamptz", Instant.now())
                .set("text", "USD")
                .none("timestamptz");
        column.set("text", "JOURNAL").none("uuid").none("text");
        column.set("uuid", organisation, organisation)
                .set("uuid", debit, credit)
                .set("uuid", organisation, organisation);
        column.set("int4", 1, 1).set("int2", 1, 2).set("int4", 1, 2).set("int8", 100L, -100L);
        column.set("int4", 1)
                .set("uuid", organisation)
                .set("text", "minga.finance.journal-entry")
                .set("uuid", id)
                .set("int8", 1L)
                .set("text", "coop.minga.finance.journal-entry-posted.v1")
                .set("text", event(id, debit, credit))
                .none("text");
        try (var refusals = post.executeQuery()) {
            if (refusals.next()) {
                throw new SQLException("an entry was refused: " + refusals.getString("outcome"));
            }
        }
    }

    private String event(UUID id, UUID debit, UUID credit) {
        return "{\"entryId\":\"" + id + "\",\"version\":1,\"organisation\":\"" + organisation + "\",\"recordedAt\":\""
                + Instant.now() + "\",\"effectiveOn\":\"" + LocalDate.now(ZoneOffset.UTC)
                + "\",\"kind\":\"ENTRY\",\"source\":\"JOURNAL\",\"currency\":\"USD\",\"postings\":[{\"account\":\""
                + debit
                + "\",\"fund\":\"" + organisation + "\",\"minor\":100},{\"account\":\"" + credit + "\",\"fund\":\""
                + organisation + "\",\"minor\":-100}]}";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Sets one array after the other. */
    private static final class Column {
        private final PreparedStatement statement;
        private int number;

        Column(PreparedStatement statement) {
            this.statement = statement;
        }

        Column set(String type, Object... values) throws SQLException {
            number++;
            statement.setArray(number, statement.getConnection().createArrayOf(type, values));
            return this;
        }

        Column none(String type) throws SQLException {
            number++;
            statement.setArray(number, statement.getConnection().createArrayOf(type, new String[1]));
            return this;
        }

        Column bytes(byte[] value) throws SQLException {
            number++;
            statement.setArray(number, statement.getConnection().createArrayOf("bytea", new byte[][] {value}));
            return this;
        }
    }
}
