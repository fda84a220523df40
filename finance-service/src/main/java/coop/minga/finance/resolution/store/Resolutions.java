package coop.minga.finance.resolution.store;

import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.domain.Resolution;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The resolutions of the caller's organisation, to read.
 *
 * <p>Guarantee: row-level security hides every other one; inside the caller's transaction.
 */
@ApplicationScoped
public class Resolutions {
    private static final String FIND =
            "select state, subject_kind, ratification_due_on from finance.resolution where id = ?";

    private final Database database;

    Resolutions(Database database) {
        this.database = database;
    }

    public Optional<Resolution> find(ResolutionId id) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setObject(1, id.value());
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Resolution(
                                    id, row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                            : Optional.empty();
                }
            }
        });
    }
}
