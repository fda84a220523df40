package coop.minga.finance.memberaccount.app;

import coop.minga.finance.ledger.app.AccountLines.Line;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a member's account from one day to another.
 *
 * <p>Guarantee: opening balance and changes sum up to the closing balance; every line names what proves it.
 */
@Schema(name = "MemberStatement")
public record MemberStatementView(
        UUID account,

        @Schema(examples = "17") long number,

        String productName,
        LocalDate from,
        LocalDate through,
        Instant knownAt,
        Amount openingBalance,
        Amount closingBalance,
        List<StatementLine> lines) {

    /**
     * One change.
     *
     * <p>Guarantee: never changes, but that the receipt is there once it is sealed.
     */
    @Schema(name = "MemberStatementLine")
    public record StatementLine(
            @Schema(description = "The journal entry.") UUID entry,

            LocalDate effectiveOn,
            Instant recordedAt,

            @Schema(examples = "DEPOSIT") String source,

            @Schema(description = "The entry that this one takes back.") @Nullable UUID reverses,

            @Nullable String description,

            @Schema(description = "Added, or taken where it is below zero.")
            Amount change,

            @Schema(description = "After this line.") Amount balance,

            @Schema(description = "Missing in the seconds until it is sealed.") @Nullable Proof receipt) {}

    /**
     * What proves a line: the same as the receipt of its entry says.
     *
     * <p>Guarantee: never changes once it was given.
     */
    @Schema(name = "StatementReceipt")
    public record Proof(
            @Schema(description = "SHA-256 of the entry.") String digest,

            @Schema(examples = "1", description = "Its place in the organisation's chain.")
            long chainPosition,

            @Schema(description = "SHA-256 over this place and all before it.")
            String chainHash) {}

    static MemberStatementView of(
            MemberAccountView account,
            LocalDate from,
            LocalDate through,
            Instant knownAt,
            long openingMinor,
            List<Line> posted) {
        Currency currency = Currency.getInstance(account.currency());
        List<StatementLine> lines = new ArrayList<>();
        long balance = openingMinor;
        for (Line line : posted) {
            // A member's account is what the organisation owes: it grows by credits, which the ledger counts below
            // zero.
            long change = Math.negateExact(line.minor());
            balance = Math.addExact(balance, change);
            lines.add(new StatementLine(
                    line.entry().value(),
                    line.effectiveOn(),
                    line.recordedAt(),
                    line.source(),
                    line.target() == null ? null : line.target().value(),
                    line.description(),
                    Amount.of(change, currency),
                    Amount.of(balance, currency),
                    proof(line)));
        }
        return new MemberStatementView(
                account.id(),
                account.number(),
                account.productName(),
                from,
                through,
                knownAt,
                Amount.of(openingMinor, currency),
                Amount.of(balance, currency),
                lines);
    }

    private static @Nullable Proof proof(Line line) {
        return line.digest() == null || line.chainPosition() == null || line.chainHash() == null
                ? null
                : new Proof(line.digest(), line.chainPosition(), line.chainHash());
    }
}
