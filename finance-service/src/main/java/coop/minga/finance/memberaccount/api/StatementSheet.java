package coop.minga.finance.memberaccount.api;

import coop.minga.finance.memberaccount.app.MemberStatementView;
import coop.minga.finance.memberaccount.app.MemberStatementView.Proof;
import coop.minga.finance.memberaccount.app.MemberStatementView.StatementLine;
import coop.minga.platform.sheet.Sheet;
import coop.minga.platform.sheet.SheetFormat;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a file.
 *
 * <p>Guarantee: the figures of the JSON, line by line.
 */
final class StatementSheet {
    static final String CSV = """
            effectiveOn,recordedAt,entry,source,description,change,balance,digest,chainPosition,chainHash
            2026-03-31,2026-03-31T07:00:00.000001Z,0190f7a0-0000-7000-8000-00000000e001,DEPOSIT,March,1250.00,1250.00,,,
            # account=17 Savings
            # from=2026-01-01 through=2026-03-31 knownAt=2026-03-31T08:00:00Z
            # opening=0.00 closing=1250.00 KES
            # rows=1
            """;
    private static final List<String> HEAD = List.of(
            "effectiveOn",
            "recordedAt",
            "entry",
            "source",
            "description",
            "change",
            "balance",
            "digest",
            "chainPosition",
            "chainHash");

    private StatementSheet() {}

    static Response answer(SheetFormat format, MemberStatementView view) {
        return format.answer(
                view, () -> of(view), "statement-" + view.number() + "-" + view.from() + "-" + view.through());
    }

    private static Sheet of(MemberStatementView view) {
        return new Sheet(
                HEAD,
                view.lines().stream().map(StatementSheet::cells).toList(),
                List.of(
                        "account=" + view.number() + " " + view.productName(),
                        "from=" + view.from() + " through=" + view.through() + " knownAt=" + view.knownAt(),
                        "opening=" + view.openingBalance().amount() + " closing="
                                + view.closingBalance().amount() + " "
                                + view.closingBalance().currency()));
    }

    private static List<@Nullable Object> cells(StatementLine line) {
        Proof proof = line.receipt();
        return Arrays.asList(
                line.effectiveOn().toString(),
                line.recordedAt().toString(),
                line.entry().toString(),
                line.source(),
                line.description(),
                new BigDecimal(line.change().amount()),
                new BigDecimal(line.balance().amount()),
                proof == null ? null : proof.digest(),
                proof == null ? null : proof.chainPosition(),
                proof == null ? null : proof.chainHash());
    }
}
