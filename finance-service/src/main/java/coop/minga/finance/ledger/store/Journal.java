package coop.minga.finance.ledger.store;

import coop.minga.platform.crypto.Bytes;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the journal.
 *
 * <p>Guarantee: one statement, however many entries; in the caller's transaction. Nothing is decided here.
 */
@ApplicationScoped
public class Journal {
    private static final String POST = """
            select * from finance.post_entries(
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ANSWERED =
            "select request_hash, answer from minga.idempotency_record where org_id = ? and claim = ?";

    private final Database database;

    Journal(Database database) {
        this.database = database;
    }

    /** @return what became of each request, in their order */
    public List<Verdict> post(List<PostingRequest> requests) {
        return database.call(connection -> {
            try (var post = connection.prepareStatement(POST)) {
                new PostingColumns(requests, post).set();
                List<Verdict> verdicts = new ArrayList<>(Collections.nCopies(requests.size(), Verdict.POSTED));
                try (var rows = post.executeQuery()) {
                    while (rows.next()) {
                        verdicts.set(rows.getInt("request") - 1, verdict(rows));
                    }
                }
                return verdicts;
            }
        });
    }

    /** What was stored under a key; nulls where it was erased. */
    public record Answered(
            @Nullable Bytes requestHash, @Nullable Bytes answer) {}

    /** What was answered to a request with this key, if it was posted before. */
    public Optional<Answered> answered(UUID organisation, Bytes claim) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(ANSWERED)) {
                select.setObject(1, organisation);
                select.setBytes(2, claim.array());
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(
                                    new Answered(Bytes.ofNullable(row.getBytes(1)), Bytes.ofNullable(row.getBytes(2))))
                            : Optional.empty();
                }
            }
        });
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        long minor = row.getLong("available_minor");
        Long available = row.wasNull() ? null : minor;
        return new Verdict(
                row.getString("outcome"),
                row.getObject("account_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                available,
                row.getObject("closed_through", LocalDate.class),
                Bytes.ofNullable(row.getBytes("known_hash")),
                Bytes.ofNullable(row.getBytes("known_answer")));
    }
}
