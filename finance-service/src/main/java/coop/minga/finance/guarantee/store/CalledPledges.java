package coop.minga.finance.guarantee.store;

import coop.minga.finance.guarantee.domain.LoanNeed;
import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.platform.money.Money;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What deposits that were called have paid of loans.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; what was taken back does not count.
 */
@ApplicationScoped
public class CalledPledges {
    // A call is a repayment.
    private static final String PRINCIPAL = """
            select coalesce(sum(r.principal_minor), 0)::bigint
            from finance.pledge_change c
            join finance.loan_repayment r on r.org_id = c.org_id and r.id = c.id
            where c.loan_id = ? and c.kind = 'CALLED' and not exists (
                select from finance.journal_entry back where back.org_id = r.org_id and back.target_id = r.id)
            """;

    private final PledgeChanges changes;
    private final Database database;

    CalledPledges(PledgeChanges changes, Database database) {
        this.changes = changes;
        this.database = database;
    }

    /** What a loan needs of its pledges, now that so much of it is outstanding. */
    public LoanNeed need(LoanId loan, Money outstanding) {
        changes.flush();
        long principal = database.call(connection -> {
            try (var select = connection.prepareStatement(PRINCIPAL)) {
                select.setObject(1, loan.value());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
        return new LoanNeed(outstanding, new Money(principal, outstanding.currency()));
    }

    /** The call that a repayment of a loan was paid by; none where somebody paid it. */
    public Optional<PledgeChange> by(JournalEntryId repayment) {
        return changes.findByIdOptional(repayment.value());
    }
}
