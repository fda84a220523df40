package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.domain.RegisterKind;
import coop.minga.finance.memberaccount.domain.RegisteredShares.Change;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Shares that members had before the books began.
 *
 * <p>Guarantee: inside the caller's transaction; as many statements for many accounts as for one.
 */
@ApplicationScoped
public class SharesBrought {
    private final AccountsInUse accounts;
    private final ShareRegistrar registrar;

    SharesBrought(AccountsInUse accounts, ShareRegistrar registrar) {
        this.accounts = accounts;
        this.registrar = registrar;
    }

    /** What one share costs, and in which fund it is kept. */
    public record Price(FundId fund, long minor) {
        /** Whether an amount that an account of shares is credited in a fund is a whole number of them. */
        public boolean isWhole(FundId in, long creditMinor) {
            return fund.equals(in) && creditMinor > 0 && creditMinor % minor == 0;
        }
    }

    /** Of those that are accounts of shares. */
    public Map<LedgerAccountId, Price> prices(Collection<LedgerAccountId> of) {
        Map<LedgerAccountId, Price> prices = new HashMap<>();
        inUse(of)
                .forEach((account, used) ->
                        prices.put(account, new Price(used.terms().fund(), price(used))));
        return prices;
    }

    /** Writes what entries brought into the register, as one purchase of each account. */
    public void register(OrganisationId organisation, List<RecordedEntry> entries) {
        List<Change> changes = new ArrayList<>();
        for (RecordedEntry entry : entries) {
            List<Posting> postings = entry.draft().postings();
            Map<LedgerAccountId, AccountInUse> ofShares =
                    inUse(postings.stream().map(Posting::account).toList());
            for (Posting posting : postings) {
                AccountInUse used = ofShares.get(posting.account());
                if (used != null) {
                    long shares = -posting.amount().minor() / price(used);
                    changes.add(ShareRegistrar.change(entry, used, RegisterKind.PURCHASE, shares, null));
                }
            }
        }
        registrar.register(organisation, changes);
    }

    private Map<LedgerAccountId, AccountInUse> inUse(Collection<LedgerAccountId> of) {
        Map<LedgerAccountId, AccountInUse> ofShares = new HashMap<>();
        accounts.get(of.stream().map(each -> new MemberAccountId(each.value())).toList()).values().stream()
                .filter(used -> used.terms().kind() == ProductKind.SHARES)
                .forEach(used -> ofShares.put(used.ledgerAccount(), used));
        return ofShares;
    }

    private static long price(AccountInUse used) {
        return Objects.requireNonNull(used.terms().sharePriceMinor());
    }
}
