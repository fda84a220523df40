package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member's account as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version of its ledger account; what it holds is asked for apart, for that changes with
 * every entry.
 */
@Schema(name = "MemberAccount")
public record MemberAccountView(
        @Schema(description = "Also of the ledger account that it is.")
        UUID id,

        long version,

        @Schema(examples = "17", description = "Counted in the organisation without a gap.")
        long number,

        @Schema(examples = "2010.17") String code,

        UUID membership,
        UUID product,
        String productName,
        ProductKind kind,
        String currency,
        UUID fund,
        @Nullable Amount floor,
        String state,
        LocalDate openedOn,
        Instant openedAt) {

    static MemberAccountView of(MemberAccount account, LedgerAccountView ledger, SavingTerms terms) {
        return new MemberAccountView(
                account.id().value(),
                ledger.version(),
                account.number(),
                ledger.code(),
                account.membership().value(),
                account.product().value(),
                terms.name(),
                terms.kind(),
                ledger.currency(),
                terms.fund().value(),
                ledger.floor(),
                String.valueOf(ledger.state()),
                account.openedOn(),
                account.openedAt());
    }
}
