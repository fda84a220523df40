package coop.minga.membership.standing.store;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.standing.domain.Coverage;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was recorded about covered dues in the caller's organisation.
 *
 * <p>Guarantee: row-level security hides everything else; the runtime login can add and nothing more.
 */
@ApplicationScoped
public class Coverages implements PanacheRepositoryBase<Coverage, UUID> {
    private static final String HEARD_SINCE = "select heard_at from membership.heard_dues where membership_id = ?";

    private final Database database;

    Coverages(Database database) {
        this.database = database;
    }

    /** Since when the ledger has said anything of a membership's dues; empty if it has not. */
    public Optional<Instant> heardSince(MembershipId membership) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(HEARD_SINCE)) {
                select.setObject(1, membership.value());
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                            : Optional.empty();
                }
            }
        });
    }

    /** All of a membership, in the order of recording. */
    public List<Coverage> of(MembershipId membership) {
        return list("membership = ?1 order by recordedAt, id", membership.value());
    }
}
