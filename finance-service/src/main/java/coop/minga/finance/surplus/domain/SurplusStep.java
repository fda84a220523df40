package coop.minga.finance.surplus.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.problem.DomainFailure;
import org.jspecify.annotations.Nullable;

/**
 * A step of a by-law's waterfall.
 *
 * <p>Guarantee: none; {@link SurplusBylaw#check} looks at the steps of a by-law together. Shares, rates and taxes are in
 * millionths.
 *
 * @param account where it is set aside in the fund whose surplus it is
 * @param fund or to which fund the money goes
 * @param capPpm the most that shares may earn in a year
 */
public record SurplusStep(
        SurplusStepKind kind,
        @Nullable Integer sharePpm,
        @Nullable ShareOf shareOf,
        @Nullable LedgerAccountId account,
        @Nullable FundId fund,
        @Nullable ProductId product,
        @Nullable Integer capPpm,
        @Nullable PatronageMeasure measure,
        int taxPpm) {
    static final int ALL_PPM = 1_000_000;

    /** @throws DomainFailure SURPLUS_STEP_MALFORMED */
    void check(String pointer) {
        boolean fits =
                switch (kind) {
                    case RESERVE -> hasShare() && shareOf == ShareOf.SURPLUS && !hasTarget() && isOfNobody();
                    case EDUCATION_FUND, SOLIDARITY_FUND ->
                        hasShare() && (account == null) != (fund == null) && isOfNobody();
                    case INTEREST_ON_SHARES ->
                        product != null
                                && capPpm != null
                                && capPpm > 0
                                && sharePpm == null
                                && shareOf == null
                                && !hasTarget()
                                && measure == null
                                && taxPpm == 0;
                    case PATRONAGE_REFUND ->
                        hasShare() && measure != null && !hasTarget() && product == null && capPpm == null;
                    case REMAINDER -> false;
                };
        if (!fits || taxPpm > ALL_PPM) {
            throw DomainFailure.at(
                    SurplusFailure.SURPLUS_STEP_MALFORMED, pointer, "Of " + kind + " name " + kind.fields() + ".");
        }
    }

    private boolean hasShare() {
        return sharePpm != null && sharePpm > 0 && sharePpm <= ALL_PPM && shareOf != null;
    }

    private boolean hasTarget() {
        return account != null || fund != null;
    }

    private boolean isOfNobody() {
        return product == null && capPpm == null && measure == null && taxPpm == 0;
    }
}
