package coop.minga.finance.guarantee.store;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * How much each guarantor stood for at the end of a day, as known at an instant.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; one statement for all.
 */
@ApplicationScoped
public class GuarantorShares {
    // A borrower is late here once her product's days of grace are over, as the states of loans have it.
    private static final String SHARES = """
            with standing as (
                select distinct on (c.guarantee_id) c.membership_id, c.left_minor
                from finance.pledge_change c
                join finance.loan l on l.org_id = c.org_id and l.id = c.loan_id
                where l.fund_id = ? and not c.own and c.currency = ? and c.effective_on <= ? and c.recorded_at <= ?
                order by c.guarantee_id, c.number desc),
            late as (
                select l.membership_id
                from finance.loan_standings(?, ?, ?) s
                join finance.loan l on l.id = s.loan_id
                where s.days_late > s.grace_days and l.membership_id is not null)
            select s.membership_id, sum(s.left_minor), s.membership_id in (select membership_id from late)
            from standing s
            where s.left_minor > 0
            group by 1
            order by 2 desc, 1
            """;

    private final Database database;

    GuarantorShares(Database database) {
        this.database = database;
    }

    /** @param isLate whether she is in arrears with a loan of her own */
    public record Share(MembershipId guarantor, long minor, boolean isLate) {}

    /** Of the loans of a fund, without borrowers' own deposits; who stands for most comes first. */
    public List<Share> of(
            OrganisationId organisation, FundId fund, Currency currency, LocalDate asOf, Instant knownAt) {
        OffsetDateTime known = knownAt.atOffset(ZoneOffset.UTC);
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SHARES)) {
                select.setObject(1, fund.value());
                select.setString(2, currency.getCurrencyCode());
                select.setObject(3, asOf);
                select.setObject(4, known);
                select.setObject(5, organisation.value());
                select.setObject(6, asOf);
                select.setObject(7, known);
                List<Share> shares = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        shares.add(new Share(
                                new MembershipId(rows.getObject(1, UUID.class)),
                                rows.getBigDecimal(2).longValueExact(),
                                rows.getBoolean(3)));
                    }
                }
                return shares;
            }
        });
    }
}
