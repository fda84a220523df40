package coop.minga.finance.servicing.store;

import coop.minga.finance.servicing.domain.LoanRepayment;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The repayments of the caller's organisation's loans.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LoanRepaymentRows implements PanacheRepositoryBase<LoanRepayment, UUID> {
    private static final String BUILT_ON = """
            select exists (
                select from finance.loan_repayment r
                where r.loan_id = ? and r.recorded_at > ? and r.revision is not null
                  and not exists (
                      select from finance.journal_entry back where back.org_id = r.org_id and back.target_id = r.id))
                or exists (
                    select from finance.loan_schedule s
                    where s.loan_id = ? and s.revision > ?::integer and s.cause <> 'PREPAYMENT')
            """;

    private final Database database;

    LoanRepaymentRows(Database database) {
        this.database = database;
    }

    /**
     * Whether the schedule in force was made of what a repayment had paid: by a later repayment that stands, or, where this
     * one made a schedule itself, by something else that changed it.
     */
    public boolean isBuiltOn(LoanRepayment repayment) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(BUILT_ON)) {
                select.setObject(1, repayment.loan().value());
                select.setObject(2, repayment.recordedAt().atOffset(ZoneOffset.UTC));
                select.setObject(3, repayment.loan().value());
                select.setObject(4, repayment.revision());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }
}
