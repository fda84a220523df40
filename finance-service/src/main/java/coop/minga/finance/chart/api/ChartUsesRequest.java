package coop.minga.finance.chart.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which accounts an organisation's work posts to from now on.
 *
 * <p>Guarantee: replaces all; a use that is left out cannot be posted to.
 */
@Schema(name = "ChartUsesRequest")
public record ChartUsesRequest(@NotNull Map<@NotNull AccountUse, @NotNull UUID> uses) {

    Map<AccountUse, LedgerAccountId> accounts() {
        var accounts = new EnumMap<AccountUse, LedgerAccountId>(AccountUse.class);
        uses.forEach((use, account) -> accounts.put(use, new LedgerAccountId(account)));
        return accounts;
    }
}
