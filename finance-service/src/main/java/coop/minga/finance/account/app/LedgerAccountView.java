package coop.minga.finance.account.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.domain.AccountState;
import coop.minga.finance.account.domain.AccountTerms;
import coop.minga.finance.account.domain.LedgerAccount;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ledger account as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version; what it holds is asked for apart, for that changes with every entry.
 */
@Schema(name = "LedgerAccount")
public record LedgerAccountView(
        UUID id,
        long version,
        String code,
        String name,

        @Schema(name = "class") @JsonProperty("class") AccountClass accountClass,

        String currency,
        @Nullable UUID parent,

        @Schema(description = "The least it may hold in each fund, in its own direction.") @Nullable Amount floor,

        @Schema(
                description =
                        "Whether entries may be posted to it by hand. Shares and loans keep books of their own, and are"
                                + " posted to by their own work alone.")
        boolean postedByHand,

        AccountState state,
        Instant createdAt,
        Instant updatedAt) {

    static LedgerAccountView of(LedgerAccount account) {
        AccountTerms terms = account.terms();
        Long floor = terms.floorMinor();
        return new LedgerAccountView(
                account.id().value(),
                account.version(),
                terms.code(),
                terms.name(),
                account.accountClass(),
                account.currency().getCurrencyCode(),
                terms.parent() == null ? null : terms.parent().value(),
                floor == null ? null : Amount.of(floor, account.currency()),
                account.isPostedByHand(),
                account.state(),
                account.createdAt(),
                account.updatedAt());
    }
}
