package coop.minga.finance.eligibility.store;

import coop.minga.finance.eligibility.domain.DepositHistory;
import coop.minga.finance.eligibility.domain.DepositHistory.Movement;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What came into members' deposits.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; what moves between a member's own accounts
 * of deposits is none of it.
 */
@ApplicationScoped
public class DepositHistories {
    private static final String MOVED = """
            select x.effective_on, -sum(x.amount_minor)::bigint
            from finance.member_account m
            join finance.product p on p.org_id = m.org_id and p.id = m.product_id
            join finance.posting x on x.org_id = m.org_id and x.account_id = m.id
            where m.membership_id = ? and p.kind = 'DEPOSITS' and p.currency = ? and x.effective_on <= ?
            group by x.effective_on
            having sum(x.amount_minor) <> 0
            order by x.effective_on
            """;

    private final Database database;

    DepositHistories(Database database) {
        this.database = database;
    }

    public DepositHistory of(MembershipId member, Currency currency, LocalDate asOf) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(MOVED)) {
                select.setObject(1, member.value());
                select.setString(2, currency.getCurrencyCode());
                select.setObject(3, asOf);
                List<Movement> movements = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        movements.add(new Movement(rows.getObject(1, LocalDate.class), rows.getLong(2)));
                    }
                }
                return new DepositHistory(movements);
            }
        });
    }
}
