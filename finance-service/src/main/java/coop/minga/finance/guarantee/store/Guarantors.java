package coop.minga.finance.guarantee.store;

import coop.minga.finance.guarantee.domain.GuaranteeGraph.Edge;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What members stand for, taken over all loans.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; as many statements for many as for one.
 */
@ApplicationScoped
public class Guarantors {
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('finance.guarantor'), key)
            from (select distinct hashtext(member::text) as key from unnest(?::uuid[]) as member order by 1) as keys
            """;

    private static final String LOANS = """
            select membership_id, count(distinct loan_id)
            from finance.guarantee
            where membership_id = any(?) and loan_id <> ? and state = 'PLEDGED' and not own
            group by membership_id
            """;

    private static final String GIVEN = """
            select membership_id, count(distinct loan_id), sum(left_minor)::bigint
            from (
                select distinct on (guarantee_id) membership_id, loan_id, left_minor
                from finance.pledge_change
                where membership_id = any(?) and currency = ? and not own and effective_on <= ?
                order by guarantee_id, number desc) as last
            where left_minor > 0
            group by membership_id
            """;

    // From the members on, along those they stand for: a ring comes back to where it began, and UNION ends there.
    private static final String EDGES = """
            with recursive reached as (
                select member from unnest(?::uuid[]) as member
                union
                select g.borrower_id
                from reached r
                join finance.guarantee g on g.membership_id = r.member
                where g.state in ('PROPOSED', 'CONSENTED', 'PLEDGED') and not g.own and g.borrower_id is not null)
            select distinct g.membership_id, g.borrower_id
            from reached r
            join finance.guarantee g on g.membership_id = r.member
            where g.state in ('PROPOSED', 'CONSENTED', 'PLEDGED') and not g.own and g.borrower_id is not null
            """;

    private final Database database;

    Guarantors(Database database) {
        this.database = database;
    }

    /** Lets nobody else pledge for these members until the commit; always in the same order, so that nobody waits in a ring. */
    public void lock(Collection<MembershipId> members) {
        database.run(connection -> {
            try (var select = connection.prepareStatement(LOCK)) {
                select.setArray(1, connection.createArrayOf("uuid", values(members)));
                select.execute();
            }
        });
    }

    /** In how many other loans each of the members stands; those who stand in none are missing. */
    public Map<MembershipId, Integer> otherLoans(Collection<MembershipId> members, LoanId loan) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(LOANS)) {
                select.setArray(1, connection.createArrayOf("uuid", values(members)));
                select.setObject(2, loan.value());
                Map<MembershipId, Integer> loans = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        loans.put(new MembershipId(rows.getObject(1, UUID.class)), rows.getInt(2));
                    }
                }
                return loans;
            }
        });
    }

    /** What somebody's deposits stand for on a day, in others' loans. */
    public record Given(int loans, long pledgedMinor) {
        public static final Given NOTHING = new Given(0, 0);
    }

    /** What each of the members stood for at the end of a business day; those who stood for nothing are missing. */
    public Map<MembershipId, Given> given(Collection<MembershipId> members, Currency currency, LocalDate asOf) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(GIVEN)) {
                select.setArray(1, connection.createArrayOf("uuid", values(members)));
                select.setString(2, currency.getCurrencyCode());
                select.setObject(3, asOf);
                Map<MembershipId, Given> given = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        given.put(
                                new MembershipId(rows.getObject(1, UUID.class)),
                                new Given(rows.getInt(2), rows.getLong(3)));
                    }
                }
                return given;
            }
        });
    }

    /** Everybody the members stand for, and those for whom these stand, and so on. */
    public List<Edge> edgesFrom(Collection<MembershipId> members) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(EDGES)) {
                select.setArray(1, connection.createArrayOf("uuid", values(members)));
                List<Edge> edges = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        edges.add(new Edge(
                                new MembershipId(rows.getObject(1, UUID.class)),
                                new MembershipId(rows.getObject(2, UUID.class))));
                    }
                }
                return edges;
            }
        });
    }

    private static Object[] values(Collection<MembershipId> members) {
        return members.stream().map(MembershipId::value).toArray();
    }
}
