package coop.minga.finance.revolvingfund.store;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.revolvingfund.domain.FundDemand;
import coop.minga.finance.revolvingfund.domain.FundDemand.Kind;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * What money of a fund is asked for and not yet paid out.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; as known at an instant.
 */
@ApplicationScoped
public class FundDemands {
    private static final String LOANS = """
            with standing as (
                select distinct on (s.loan_id) s.org_id, s.loan_id, s.state
                from finance.loan_step s
                where s.effective_on <= ? and s.recorded_at <= ?
                order by s.loan_id, s.number desc)
            select case s.state when 'APPROVED' then 'LOAN_APPROVED' else 'LOAN_APPLIED_FOR' end, l.id, l.principal_minor
            from standing s
            join finance.loan l on l.org_id = s.org_id and l.id = s.loan_id
            where l.fund_id = ? and l.currency = ? and s.state in ('SUBMITTED', 'UNDER_APPRAISAL', 'APPROVED')
            order by l.created_at, l.id
            """;

    // What a pending entry adds to the money of the fund is not counted: it may never come.
    private static final String PENDING = """
            with recursive money (id) as (
                select a.id from finance.ledger_account a where a.id = any (?)
                union all
                select a.id from finance.ledger_account a join money m on a.parent_id = m.id)
            select 'PAYMENT_PENDING', e.id, -sum(p.amount_minor)
            from finance.journal_entry e
            join finance.pending_posting p on p.org_id = e.org_id and p.entry_id = e.id
            where e.kind = 'PENDING' and e.effective_on <= ? and e.recorded_at <= ?
              and p.fund_id = ? and p.currency = ? and p.account_id in (select id from money)
              and not exists (
                  select from finance.journal_entry over
                  where over.org_id = e.org_id and over.target_id = e.id and over.recorded_at <= ?)
            group by e.id, e.recorded_at
            having sum(p.amount_minor) < 0
            order by e.recorded_at, e.id
            """;

    private final Database database;

    FundDemands(Database database) {
        this.database = database;
    }

    /** Loans that are applied for or approved at the end of a day. */
    public List<FundDemand> loans(FundId fund, Currency currency, LocalDate asOf, Instant knownAt) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(LOANS)) {
                select.setObject(1, asOf);
                select.setObject(2, utc(knownAt));
                select.setObject(3, fund.value());
                select.setString(4, currency.getCurrencyCode());
                return read(select);
            }
        });
    }

    /**
     * Payments that were announced, and neither made nor called off.
     *
     * @param money the accounts of the box, the bank and mobile money
     * @param through the last day for which they are announced
     */
    public List<FundDemand> pending(
            FundId fund, Currency currency, Collection<LedgerAccountId> money, LocalDate through, Instant knownAt) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(PENDING)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                money.stream().map(LedgerAccountId::value).toArray()));
                select.setObject(2, through);
                select.setObject(3, utc(knownAt));
                select.setObject(4, fund.value());
                select.setString(5, currency.getCurrencyCode());
                select.setObject(6, utc(knownAt));
                return read(select);
            }
        });
    }

    private static List<FundDemand> read(PreparedStatement select) throws SQLException {
        List<FundDemand> demands = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                demands.add(new FundDemand(
                        Kind.valueOf(rows.getString(1)),
                        rows.getObject(2, UUID.class),
                        rows.getBigDecimal(3).longValueExact()));
            }
        }
        return demands;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
