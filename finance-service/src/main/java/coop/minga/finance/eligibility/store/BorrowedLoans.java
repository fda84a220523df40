package coop.minga.finance.eligibility.store;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The loans somebody had on a day.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; where each stood is taken from its steps, and
 * what was owed of the principal from the journal.
 */
@ApplicationScoped
public class BorrowedLoans {
    private static final String LOANS = """
            select l.id, s.state in ('IN_ARREARS', 'WRITTEN_OFF'), case when s.state = 'APPROVED' then l.principal_minor else coalesce((
                       select sum(x.amount_minor) from finance.posting x
                       where x.org_id = l.org_id and x.account_id = l.account_id and x.effective_on <= asked.day), 0)
                   end::bigint
            from (values (?::date)) as asked (day)
            cross join finance.loan l
            cross join lateral (
                select step.state from finance.loan_step step
                where step.org_id = l.org_id and step.loan_id = l.id and step.effective_on <= asked.day
                order by step.number desc limit 1) s
            where (l.membership_id = ? or l.borrower_org_id = ?) and l.currency = ?
              and s.state in ('APPROVED', 'DISBURSED', 'IN_ARREARS', 'RESTRUCTURED', 'WRITTEN_OFF')
            order by l.id
            """;

    private final Database database;

    BorrowedLoans(Database database) {
        this.database = database;
    }

    /**
     * A loan on a day.
     *
     * @param isInArrears or written off
     * @param owedMinor of the principal; what will be lent of one that is approved
     */
    public record Borrowed(LoanId id, boolean isInArrears, long owedMinor) {}

    /** Those that were approved and not paid back, of a member or of a group. */
    public List<Borrowed> of(
            @Nullable MembershipId member, @Nullable OrganisationId group, Currency currency, LocalDate asOf) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(LOANS)) {
                select.setObject(1, asOf);
                select.setObject(2, member == null ? null : member.value());
                select.setObject(3, group == null ? null : group.value());
                select.setString(4, currency.getCurrencyCode());
                List<Borrowed> loans = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        loans.add(new Borrowed(
                                new LoanId(rows.getObject(1, UUID.class)), rows.getBoolean(2), rows.getLong(3)));
                    }
                }
                return loans;
            }
        });
    }
}
