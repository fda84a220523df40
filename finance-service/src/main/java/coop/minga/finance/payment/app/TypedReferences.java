package coop.minga.finance.payment.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.app.DuesAccountQueries;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.payment.Destination;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the account number a payer typed.
 *
 * <p>Guarantee: finds members' accounts, their loans and their dues and no others, so that nobody pays into the organisation's own by mistake.
 */
@ApplicationScoped
public class TypedReferences {
    private final LedgerAccountQueries accounts;
    private final MemberAccountQueries memberAccounts;
    private final LoanQueries loans;
    private final DuesAccountQueries duesAccounts;

    TypedReferences(
            LedgerAccountQueries accounts,
            MemberAccountQueries memberAccounts,
            LoanQueries loans,
            DuesAccountQueries duesAccounts) {
        this.accounts = accounts;
        this.memberAccounts = memberAccounts;
        this.loans = loans;
        this.duesAccounts = duesAccounts;
    }

    /** What was paid for, inside the caller's transaction; none if it is no member's. */
    public Optional<Destination> find(String typed) {
        return accounts.ofCode(code(typed)).flatMap(account -> {
            if (memberAccounts.isThere(new MemberAccountId(account.id())) || loans.isThere(new LoanId(account.id()))) {
                return Optional.of(new Destination(new LedgerAccountId(account.id()), null));
            }
            return duesAccounts.memberOf(new DuesAccountId(account.id())).map(member -> new Destination(null, member));
        });
    }

    /** Phones write other signs between the parts of a number than books do. */
    static String code(String typed) {
        return typed.replaceAll("\\s", "").replaceAll("[,*#/_-]+", ".").toUpperCase(Locale.ROOT);
    }
}
