package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.AccountLines;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.verification.app.VerificationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws up statements of members' accounts, and checks their receipts.
 *
 * <p>Guarantee: what is added to the opening balance by the lines is the closing balance, whatever is posted meanwhile.
 */
@ApplicationScoped
public class StatementQueries {
    static final int MOST_LINES = 10_000;

    private final MemberAccountQueries accounts;
    private final AccountLines lines;
    private final VerificationQueries verifications;
    private final OrganisationQueries organisations;
    private final Clock clock;

    StatementQueries(
            MemberAccountQueries accounts,
            AccountLines lines,
            VerificationQueries verifications,
            OrganisationQueries organisations,
            Clock clock) {
        this.accounts = accounts;
        this.lines = lines;
        this.verifications = verifications;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Which days, and as known when.
     *
     * @param from the first of the year of {@code through} if null
     * @param through today if null
     * @param knownAt now if null
     */
    public record Period(
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            @Nullable Instant knownAt) {}

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, STATEMENT_PERIOD_INVALID, STATEMENT_TOO_LONG */
    public MemberStatementView statement(OrganisationId organisation, MemberAccountId id, Period period) {
        MemberAccountView account = accounts.get(id);
        Instant knownAt = period.knownAt() == null ? clock.instant() : period.knownAt();
        LocalDate through = period.through() == null ? organisations.today(organisation) : period.through();
        LocalDate from = period.from() == null ? through.withDayOfYear(1) : period.from();
        if (from.isAfter(through)) {
            throw DomainFailure.at(
                    MemberAccountFailure.STATEMENT_PERIOD_INVALID, "?from", "Name a day on or before " + through + ".");
        }
        long opening = accounts.balance(id, from.minusDays(1), knownAt)
                .balance()
                .toMoney()
                .minor();
        List<AccountLines.Line> posted = lines.between(id.ledgerAccount(), from, through, knownAt, MOST_LINES + 1);
        if (posted.size() > MOST_LINES) {
            throw new DomainFailure(
                    MemberAccountFailure.STATEMENT_TOO_LONG,
                    "Ask for fewer days: a statement has " + MOST_LINES + " lines at the most.");
        }
        return MemberStatementView.of(account, from, through, knownAt, opening, posted);
    }

    /** @throws DomainFailure as above; MEMBER_ACCOUNT_UNKNOWN of another one's account too */
    public MemberStatementView ownStatement(Caller caller, MemberAccountId id, Period period) {
        return statement(new OrganisationId(caller.organisation()), accounts.requireOwn(caller, id), period);
    }

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN of another one's account too, JOURNAL_ENTRY_UNKNOWN, RECEIPT_NOT_SEALED_YET */
    public ReceiptCheckView ownReceipt(Caller caller, MemberAccountId id, JournalEntryId entry) {
        LedgerAccountId own = accounts.requireOwn(caller, id).ledgerAccount();
        return ReceiptCheckView.of(verifications.check(new OrganisationId(caller.organisation()), entry, own));
    }
}
