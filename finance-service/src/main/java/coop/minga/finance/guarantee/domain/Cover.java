package coop.minga.finance.guarantee.domain;

import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What stands for a loan: the borrower's own free deposits first, and what guarantors agreed to.
 *
 * <p>Guarantee: own deposits count up to the principal, so that what is missing is what others have to bring.
 *
 * @param own what of the borrower's deposits counts
 * @param offered what guarantors stand for together
 */
public record Cover(CoverRules rules, Money principal, Money own, Money offered, int guarantors) {
    private static final BigDecimal WHOLE_PPM = BigDecimal.valueOf(1_000_000);

    /** @param ownFree what of the borrower's deposits is free, however much that is */
    public static Cover of(CoverRules rules, Money principal, Money ownFree, Money offered, int guarantors) {
        Money own = ownFree.compareTo(principal) < 0 ? ownFree : principal;
        return new Cover(rules, principal, own, offered, guarantors);
    }

    /** What guarantors have to stand for together: the product's part of what own deposits do not cover, rounded up. */
    public Money needed() {
        return new Money(
                BigDecimal.valueOf(beyondOwn())
                        .multiply(BigDecimal.valueOf(rules.coveredPpm()))
                        .divide(WHOLE_PPM, 0, RoundingMode.CEILING)
                        .longValueExact(),
                principal.currency());
    }

    /** What nobody stands for yet; nothing if the loan is covered. */
    public Money missing() {
        Money open = needed().minus(offered);
        return open.minor() > 0 ? open : Money.zero(open.currency());
    }

    /** How many guarantors there have to be: none where own deposits are enough. */
    public int fewestGuarantors() {
        return beyondOwn() > 0 ? rules.fewest() : 0;
    }

    /** @throws DomainFailure GUARANTORS_TOO_FEW, GUARANTORS_TOO_MANY, LOAN_NOT_COVERED, each with its numbers */
    public void requireMet() {
        if (guarantors < fewestGuarantors()) {
            throw counted(GuaranteeFailure.GUARANTORS_TOO_FEW, "Let more guarantors agree.");
        }
        if (guarantors > rules.most()) {
            throw counted(GuaranteeFailure.GUARANTORS_TOO_MANY, "Withdraw some of the guarantees.");
        }
        if (missing().minor() > 0) {
            throw new DomainFailure(
                    GuaranteeFailure.LOAN_NOT_COVERED,
                    "Let guarantors stand for what is missing, or the borrower pay in more deposits.",
                    Map.of(
                            "principal", Amount.of(principal),
                            "ownDeposits", Amount.of(own),
                            "guaranteed", Amount.of(offered),
                            "missing", Amount.of(missing())));
        }
    }

    private long beyondOwn() {
        return principal.minus(own).minor();
    }

    private DomainFailure counted(GuaranteeFailure failure, String detail) {
        return new DomainFailure(
                failure,
                detail,
                Map.of("guarantors", guarantors, "atLeast", fewestGuarantors(), "atMost", rules.most()));
    }
}
