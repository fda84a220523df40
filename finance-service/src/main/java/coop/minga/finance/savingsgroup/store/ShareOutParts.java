package coop.minga.finance.savingsgroup.store;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.domain.ShareOut.Part;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What members took home at the end of cycles.
 *
 * <p>Guarantee: inside the caller's transaction; only ever added to.
 */
@ApplicationScoped
public class ShareOutParts {
    private static final String ADD = """
            insert into finance.group_share_out_part (org_id, cycle_id, position, membership_id, shares, value_minor,
                principal_minor, charges_minor)
            select ?, ?, p.position, p.membership, p.shares, p.value, p.principal, p.charges
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[])
                with ordinality as p (membership, shares, value, principal, charges, position)
            """;
    private static final String OF = """
            select membership_id, shares, value_minor, principal_minor, charges_minor
            from finance.group_share_out_part where cycle_id = ?
            order by position
            """;

    private final Database database;

    ShareOutParts(Database database) {
        this.database = database;
    }

    public void add(OrganisationId organisation, CycleId cycle, List<Part> parts) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, cycle.value());
                column(insert, 3, "uuid", parts, part -> part.membership().value());
                column(insert, 4, "int4", parts, Part::shares);
                column(insert, 5, "int8", parts, Part::valueMinor);
                column(insert, 6, "int8", parts, Part::principalMinor);
                column(insert, 7, "int8", parts, Part::chargesMinor);
                insert.executeUpdate();
            }
        });
    }

    public List<Part> of(CycleId cycle) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setObject(1, cycle.value());
                List<Part> parts = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        parts.add(new Part(
                                new MembershipId(rows.getObject(1, UUID.class)),
                                rows.getInt(2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5)));
                    }
                }
                return parts;
            }
        });
    }

    private static void column(
            PreparedStatement statement, int place, String type, List<Part> parts, Function<Part, Object> of)
            throws SQLException {
        statement.setArray(
                place,
                statement
                        .getConnection()
                        .createArrayOf(type, parts.stream().map(of).toArray()));
    }
}
