package coop.minga.finance.guarantee.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.guarantee.store.GuarantorShares;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What other features ask about how the weight of guarantees is spread.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class GuarantorShareQueries {
    private final GuarantorShares shares;

    GuarantorShareQueries(GuarantorShares shares) {
        this.shares = shares;
    }

    /** Of the loans of a fund, as known at an instant, without borrowers' own deposits; who stands for most comes first. */
    public List<GuarantorShare> of(
            OrganisationId organisation, FundId fund, Currency currency, LocalDate asOf, Instant knownAt) {
        return shares.of(organisation, fund, currency, asOf, knownAt).stream()
                .map(each -> new GuarantorShare(each.guarantor(), each.minor(), each.isLate()))
                .toList();
    }
}
