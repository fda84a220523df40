package coop.minga.finance.opening.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.memberaccount.app.SharesBrought;
import coop.minga.finance.memberaccount.app.SharesBrought.Price;
import coop.minga.finance.opening.OpeningBalancesId;
import coop.minga.finance.opening.domain.OpeningBalances;
import coop.minga.finance.opening.domain.OpeningFailure;
import coop.minga.finance.opening.domain.OpeningLine;
import coop.minga.finance.opening.store.OpeningLines;
import coop.minga.finance.opening.store.OpeningLines.Place;
import coop.minga.finance.opening.store.OpeningSheets;
import coop.minga.platform.access.Roles;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.imports.ImportKind;
import coop.minga.platform.imports.RowValues;
import coop.minga.platform.imports.RowsRefused;
import coop.minga.platform.money.WrittenAmount;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file of opening balances are: an account, a fund, and what it held.
 *
 * <p>Guarantee: every row becomes a line of the sheet that has the import's id, or is refused; nothing is posted by a row.
 */
@ApplicationScoped
class OpeningFileKind implements ImportKind<OpeningFileKind.Row> {
    static final String NAME = "OPENING_BALANCES";
    private static final String ACCOUNT = "account";
    private static final String FUND = "fund";
    private static final String DEBIT = "debit";
    private static final String CREDIT = "credit";
    private static final int LONGEST = 60;

    /** What one posting may move. */
    private static final long MOST_MINOR = 1_000_000_000_000_000L;

    private final OpeningSheets sheets;
    private final OpeningLines lines;
    private final SharesBrought shares;
    private final Clock clock;

    OpeningFileKind(OpeningSheets sheets, OpeningLines lines, SharesBrought shares, Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.shares = shares;
        this.clock = clock;
    }

    /** @param fund the general fund if null */
    record Row(
            OpeningBalancesId sheet,
            int row,
            String account,
            @Nullable String fund,
            @Nullable String debit,
            @Nullable String credit) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TREASURER, Roles.ORG_ADMIN);
    }

    @Override
    public Set<String> fields() {
        return Set.of(ACCOUNT, FUND, DEBIT, CREDIT);
    }

    @Override
    public Set<String> requiredFields() {
        return Set.of(ACCOUNT, DEBIT, CREDIT);
    }

    /** An account that stands twice is a mistake to be told, and not the same row again. */
    @Override
    public boolean keepsEveryRow() {
        return true;
    }

    @Override
    public Row read(RowValues values) {
        fields().forEach(field -> values.longest(field, LONGEST));
        return new Row(
                new OpeningBalancesId(values.importId()),
                Math.toIntExact(values.row()),
                values.required(ACCOUNT),
                values.text(FUND),
                values.text(DEBIT),
                values.text(CREDIT));
    }

    @Override
    public List<Written> create(UUID organisation, List<Row> rows) {
        OpeningBalances opening = sheets.findByIdOptional(
                        rows.getFirst().sheet().value())
                .orElseThrow(() -> new IllegalStateException("A file without its opening balances."));
        Map<Integer, DomainFailure> refused = new HashMap<>();
        List<OpeningLine> read = read(opening, rows, refused);
        if (!refused.isEmpty()) {
            throw new RowsRefused(refused);
        }
        lines.add(opening.organisation(), opening.id(), read);
        return read.stream()
                .map(line -> new Written(UuidV7.next(clock), 1, null, ""))
                .toList();
    }

    private List<OpeningLine> read(OpeningBalances opening, List<Row> rows, Map<Integer, DomainFailure> refused) {
        Map<String, LedgerAccountId> accounts = lines.accounts(
                rows.stream().map(Row::account).toList(), opening.currency().getCurrencyCode());
        Map<String, FundId> funds = lines.funds(
                rows.stream().map(Row::fund).filter(Objects::nonNull).toList());
        List<OpeningLine> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            try {
                FundId fund = row.fund() == null ? FundId.generalOf(opening.organisation()) : funds.get(row.fund());
                read.add(new OpeningLine(
                        row.row(),
                        known(accounts.get(row.account()), OpeningFailure.OPENING_ACCOUNT_ABSENT, ACCOUNT),
                        known(fund, OpeningFailure.OPENING_FUND_ABSENT, FUND),
                        minor(row, opening.currency())));
            } catch (DomainFailure refusal) {
                refused.put(i, refusal);
            }
        }
        if (refused.isEmpty()) {
            refuseTwice(opening, read, refused);
            refuseParts(read, refused);
        }
        return read;
    }

    /** What the register of shares could not say. */
    private void refuseParts(List<OpeningLine> read, Map<Integer, DomainFailure> refused) {
        Map<LedgerAccountId, Price> prices =
                shares.prices(read.stream().map(OpeningLine::account).toList());
        for (int i = 0; i < read.size(); i++) {
            OpeningLine line = read.get(i);
            Price price = prices.get(line.account());
            if (price != null && !price.isWhole(line.fund(), -line.minor())) {
                refused.putIfAbsent(
                        i,
                        DomainFailure.at(
                                OpeningFailure.OPENING_SHARES_NOT_WHOLE,
                                "/" + CREDIT,
                                "Credit a multiple of the price of a share, in the fund of the shares."));
            }
        }
    }

    private void refuseTwice(OpeningBalances opening, List<OpeningLine> read, Map<Integer, DomainFailure> refused) {
        List<Place> places = read.stream()
                .map(line -> new Place(line.account(), line.fund()))
                .toList();
        Set<Place> seen = new HashSet<>(lines.taken(opening.id(), places));
        for (int i = 0; i < places.size(); i++) {
            if (!seen.add(places.get(i))) {
                refused.put(
                        i,
                        DomainFailure.at(
                                OpeningFailure.OPENING_LINE_TWICE,
                                "/" + ACCOUNT,
                                "Add the amounts of the account in this fund."));
            }
        }
    }

    private static <T> T known(@Nullable T found, OpeningFailure failure, String field) {
        if (found == null) {
            throw DomainFailure.at(failure, "/" + field, "Write the code of one that is open.");
        }
        return found;
    }

    /** A debit is positive, a credit negative; zero in the one column is as if it were empty. */
    private static long minor(Row row, Currency currency) {
        long debit = amount(row.debit(), DEBIT, currency);
        long credit = amount(row.credit(), CREDIT, currency);
        if ((debit == 0) == (credit == 0)) {
            throw DomainFailure.at(
                    OpeningFailure.OPENING_LINE_HAS_ONE_AMOUNT, "/" + DEBIT, "Write a debit or a credit.");
        }
        return debit - credit;
    }

    private static long amount(@Nullable String text, String field, Currency currency) {
        if (text == null) {
            return 0;
        }
        return WrittenAmount.read(text)
                .flatMap(amount -> WrittenAmount.minor(amount, currency, MOST_MINOR))
                .orElseThrow(() -> malformed(field));
    }

    private static DomainFailure malformed(String field) {
        return DomainFailure.at(
                OpeningFailure.OPENING_AMOUNT_MALFORMED,
                "/" + field,
                "Write an amount such as 1250.00 or 1,250.00, not negative, with the currency's decimals.");
    }

    @Override
    public List<Written> update(UUID organisation, List<Update<Row>> rows) {
        throw new IllegalStateException("Opening lines are never known again.");
    }

    @Override
    public boolean isReversible() {
        return false;
    }

    @Override
    public List<Undone> undo(BackgroundCommands.Actor by, List<Written> written) {
        throw new IllegalStateException("Opening balances are withdrawn, and not their file.");
    }
}
