package coop.minga.finance.servicing.store;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.servicing.LoanMoratoriumId;
import coop.minga.finance.servicing.domain.LoanGroup;
import coop.minga.finance.servicing.domain.LoanMoratorium;
import coop.minga.finance.servicing.domain.ShiftedLoan;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The moratoria of the caller's organisation, and the loans of each.
 *
 * <p>Guarantee: row-level security hides every other one; inside the caller's transaction.
 */
@ApplicationScoped
public class LoanMoratoria implements PanacheRepositoryBase<LoanMoratorium, UUID> {
    private static final String SELECT = """
            select l.id, count(*) over ()
            from finance.loan l
            where l.state in ('DISBURSED', 'IN_ARREARS', 'RESTRUCTURED')
              and (?::uuid is null or l.product_id = ?) and (?::uuid is null or l.fund_id = ?)
              and (cardinality(?::uuid[]) = 0 or l.membership_id = any(?))
              and not exists (
                  select from finance.loan_moratorium_loan m
                  where m.org_id = l.org_id and m.resolution_id = ? and m.loan_id = l.id)
            order by l.id
            limit ?
            """;
    private static final String APPLIED =
            "select loan_id from finance.loan_moratorium_loan where resolution_id = ? and loan_id = any(?)";
    private static final String ADD = """
            insert into finance.loan_moratorium_loan (org_id, moratorium_id, resolution_id, loan_id, schedule_revision)
            select ?, ?, ?, n.loan, n.revision
            from unnest(?::uuid[], ?::integer[]) as n (loan, revision)
            """;
    private static final String SHIFTED =
            "select loan_id, schedule_revision from finance.loan_moratorium_loan where moratorium_id = ? order by loan_id";
    private static final String COUNTS = """
            select moratorium_id, count(*) from finance.loan_moratorium_loan where moratorium_id = any(?)
            group by moratorium_id
            """;

    private final Database database;

    LoanMoratoria(Database database) {
        this.database = database;
    }

    /** The first of the loans that were asked for, and of how many. */
    public record Selected(List<LoanId> loans, long count) {}

    /** Loans of which something is owed, of one kind, that the resolution was not carried out on. */
    public Selected select(ResolutionId resolution, LoanGroup group, int most) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SELECT)) {
                UUID product = group.product() == null ? null : group.product().value();
                UUID fund = group.fund() == null ? null : group.fund().value();
                var memberships = connection.createArrayOf(
                        "uuid",
                        group.memberships().stream().map(MembershipId::value).toArray());
                select.setObject(1, product);
                select.setObject(2, product);
                select.setObject(3, fund);
                select.setObject(4, fund);
                select.setArray(5, memberships);
                select.setArray(6, memberships);
                select.setObject(7, resolution.value());
                select.setInt(8, most);
                List<LoanId> loans = new ArrayList<>();
                long count = 0;
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        loans.add(new LoanId(rows.getObject(1, UUID.class)));
                        count = rows.getLong(2);
                    }
                }
                return new Selected(loans, count);
            }
        });
    }

    /** Those of some loans that the resolution was carried out on. */
    public Set<LoanId> applied(ResolutionId resolution, Collection<LoanId> loans) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(APPLIED)) {
                select.setObject(1, resolution.value());
                select.setArray(2, uuids(connection, loans.stream().map(LoanId::value)));
                Set<LoanId> applied = new HashSet<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        applied.add(new LoanId(rows.getObject(1, UUID.class)));
                    }
                }
                return applied;
            }
        });
    }

    public void add(OrganisationId organisation, LoanMoratorium moratorium, List<ShiftedLoan> shifted) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, moratorium.id().value());
                insert.setObject(3, moratorium.resolution().value());
                insert.setArray(4, uuids(connection, shifted.stream().map(each -> each.loan()
                        .value())));
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "integer",
                                shifted.stream()
                                        .map(ShiftedLoan::scheduleRevision)
                                        .toArray()));
                insert.executeUpdate();
            }
        });
    }

    public List<ShiftedLoan> shifted(LoanMoratoriumId moratorium) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SHIFTED)) {
                select.setObject(1, moratorium.value());
                List<ShiftedLoan> shifted = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        shifted.add(new ShiftedLoan(new LoanId(rows.getObject(1, UUID.class)), rows.getInt(2)));
                    }
                }
                return shifted;
            }
        });
    }

    /** How many loans each concerned; those that concerned none are missing. */
    public Map<LoanMoratoriumId, Long> counts(Collection<LoanMoratoriumId> moratoria) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(COUNTS)) {
                select.setArray(1, uuids(connection, moratoria.stream().map(LoanMoratoriumId::value)));
                Map<LoanMoratoriumId, Long> counts = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        counts.put(new LoanMoratoriumId(rows.getObject(1, UUID.class)), rows.getLong(2));
                    }
                }
                return counts;
            }
        });
    }

    private static Array uuids(Connection connection, Stream<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
