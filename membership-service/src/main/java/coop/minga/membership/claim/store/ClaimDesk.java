package coop.minga.membership.claim.store;

import coop.minga.membership.claim.ClaimId;
import coop.minga.membership.claim.domain.Claim;
import coop.minga.membership.claim.domain.ClaimFiling;
import coop.minga.membership.claim.domain.ClaimOutcome;
import coop.minga.membership.claim.domain.ClaimState;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The claims of all organisations as the platform's administration decides them.
 *
 * <p>Guarantee: runs in a transaction of the administration's login, which may change nothing but the decision.
 */
@ApplicationScoped
public class ClaimDesk {
    private static final int MOST = 500;

    private final Database database;

    ClaimDesk(Database database) {
        this.database = database;
    }

    /** Those that wait for a decision, the oldest first. */
    public List<Claim> waiting() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select * from membership.claim where state = 'CLAIMED' order by created_at, id limit ?
                    """)) {
                select.setInt(1, MOST);
                return claims(select);
            }
        });
    }

    public Optional<Claim> find(ClaimId id) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("select * from membership.claim where id = ?")) {
                select.setObject(1, id.value());
                return claims(select).stream().findFirst();
            }
        });
    }

    /** Kept from changing until the transaction ends. */
    public Optional<Claim> findToDecide(ClaimId id) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("select * from membership.claim where id = ? for update")) {
                select.setObject(1, id.value());
                return claims(select).stream().findFirst();
            }
        });
    }

    public void decide(Claim claim) {
        ClaimOutcome outcome = claim.outcome();
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update membership.claim
                    set state = ?, tenant_id = ?, decided_by = ?, reason = ?, version = version + 1, updated_at = ?
                    where org_id = ? and id = ?
                    """)) {
                update.setString(1, outcome.state().name());
                update.setObject(
                        2, outcome.tenant() == null ? null : outcome.tenant().value());
                update.setString(3, outcome.decidedBy());
                update.setString(4, outcome.reason());
                update.setObject(5, outcome.updatedAt().atOffset(ZoneOffset.UTC));
                update.setObject(6, claim.filing().steward().value());
                update.setObject(7, claim.filing().id().value());
                update.executeUpdate();
            }
        });
    }

    private static List<Claim> claims(PreparedStatement select) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                claims.add(claim(rows));
            }
        }
        return claims;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return Claim.restored(
                new ClaimFiling(
                        new ClaimId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("org_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        organisation(row, "claimant_id"),
                        row.getString("claimant_name"),
                        List.of((String[]) row.getArray("evidence").getArray()),
                        row.getString("filed_by")),
                new ClaimOutcome(
                        ClaimState.valueOf(row.getString("state")),
                        organisation(row, "tenant_id"),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        row.getLong("version") + 1,
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()));
    }

    private static @Nullable OrganisationId organisation(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
