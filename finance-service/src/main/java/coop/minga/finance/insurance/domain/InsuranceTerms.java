package coop.minga.finance.insurance.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an insurance costs and pays.
 *
 * <p>Guarantee: never changes; a policy has those its product had when it was taken out.
 */
@Embeddable
public class InsuranceTerms {
    /** Further ahead than anybody may pay, and still months that can be added to a day. */
    private static final int UNPAYABLE_PERIODS = 1_200;

    private static final Set<Integer> PERIODS = Set.of(1, 3, 6, 12);

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(updatable = false)
    private String currency;

    @Column(name = "premium_minor", updatable = false)
    private long premiumMinor;

    @Column(name = "period_months", updatable = false)
    private short periodMonths;

    @Column(name = "cover_minor", updatable = false)
    private long coverMinor;

    @Column(name = "waiting_days", updatable = false)
    private short waitingDays;

    @Column(name = "grace_days", updatable = false)
    private short graceDays;

    protected InsuranceTerms() {}

    /**
     * Of a premium and a cover above zero, in one currency.
     *
     * @param cover the most that is paid for a policy in a year of the policy
     * @param waitingDays from the first insured day on, in which nothing is covered
     * @param graceDays after the last paid day, in which a premium still joins on
     * @throws DomainFailure INSURANCE_PERIOD_UNUSUAL
     */
    public InsuranceTerms(FundId fund, Money premium, int periodMonths, Money cover, int waitingDays, int graceDays) {
        if (!PERIODS.contains(periodMonths)) {
            throw DomainFailure.at(InsuranceFailure.INSURANCE_PERIOD_UNUSUAL, "/periodMonths", "Write 1, 3, 6 or 12.");
        }
        if (premium.compareTo(Money.zero(cover.currency())) <= 0 || cover.minor() <= 0) {
            throw new IllegalArgumentException("An insurance costs and pays something.");
        }
        this.fund = fund.value();
        this.currency = premium.currency().getCurrencyCode();
        this.premiumMinor = premium.minor();
        this.periodMonths = (short) periodMonths;
        this.coverMinor = cover.minor();
        this.waitingDays = (short) waitingDays;
        this.graceDays = (short) graceDays;
    }

    public FundId fund() {
        return new FundId(fund);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Money premium() {
        return new Money(premiumMinor, currency());
    }

    public int periodMonths() {
        return periodMonths;
    }

    /**
     * How many periods an amount pays.
     *
     * @throws DomainFailure INSURANCE_AMOUNT_INVALID, INSURANCE_PREMIUM_NOT_WHOLE
     */
    public int periods(Money amount) {
        if (amount.minor() <= 0 || !amount.currency().equals(currency())) {
            throw DomainFailure.at(
                    InsuranceFailure.INSURANCE_AMOUNT_INVALID, "/amount", "The policy is paid in " + currency + ".");
        }
        if (amount.minor() % premiumMinor != 0) {
            throw new DomainFailure(
                    InsuranceFailure.INSURANCE_PREMIUM_NOT_WHOLE,
                    "Pay in a multiple of the premium.",
                    Map.of("premium", Amount.of(premium())));
        }
        return (int) Math.min(amount.minor() / premiumMinor, UNPAYABLE_PERIODS);
    }

    public Money cover() {
        return new Money(coverMinor, currency());
    }

    public int waitingDays() {
        return waitingDays;
    }

    public int graceDays() {
        return graceDays;
    }
}
