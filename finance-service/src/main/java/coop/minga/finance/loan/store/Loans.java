package coop.minga.finance.loan.store;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.domain.Loan;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The loans of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Loans implements PanacheRepositoryBase<Loan, UUID> {
    private static final String COUNT = """
            insert into finance.loan_counter as counter (org_id, last_number) values (?, 1)
            on conflict (org_id) do update set last_number = counter.last_number + 1
            returning last_number
            """;

    private final Database database;

    Loans(Database database) {
        this.database = database;
    }

    /** Without reading the loans, which nobody has locked yet. */
    public Map<MembershipId, LoanId> firstOwed(Collection<MembershipId> members) {
        Map<MembershipId, LoanId> first = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select membership, id from Loan where membership in ?1 and state in ?2"
                                + " order by disbursedOn, createdAt, id",
                        Object[].class)
                .setParameter(1, members.stream().map(MembershipId::value).toList())
                .setParameter(
                        2,
                        Stream.of(LoanState.values())
                                .filter(LoanState::isOutstanding)
                                .toList())
                .getResultStream()
                .forEach(row -> first.putIfAbsent(new MembershipId((UUID) row[0]), new LoanId((UUID) row[1])));
        return first;
    }

    /** The next number of a loan that is paid out; whoever pays one out at the same time waits, so that none is left out. */
    public long nextNumber(OrganisationId organisation) {
        return database.call(connection -> {
            try (var count = connection.prepareStatement(COUNT)) {
                count.setObject(1, organisation.value());
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
