package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.domain.InsuranceFailure;
import coop.minga.finance.insurance.domain.InsurancePolicy;
import coop.minga.finance.insurance.domain.InsurancePremium;
import coop.minga.finance.insurance.domain.InsuredDays;
import coop.minga.finance.insurance.store.InsurancePolicies;
import coop.minga.finance.insurance.store.InsurancePremiums;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in premiums, for whoever receives them: the treasurer, an employer's remittance.
 *
 * <p>Guarantee: inside the caller's transaction, under the policy's lock, today; a day is paid for once.
 */
@ApplicationScoped
public class PremiumPayments {
    private final InsurancePolicies policies;
    private final InsurancePremiums premiums;
    private final InsuranceBooks books;
    private final OrganisationQueries organisations;
    private final Clock clock;

    PremiumPayments(
            InsurancePolicies policies,
            InsurancePremiums premiums,
            InsuranceBooks books,
            OrganisationQueries organisations,
            Clock clock) {
        this.policies = policies;
        this.premiums = premiums;
        this.books = books;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Money for a member's insurance.
     *
     * @param id of the journal entry
     * @param policy of those the member has, the one taken out first if null
     */
    public record Order(
            JournalEntryId id,
            MembershipId member,
            @Nullable InsurancePolicyId policy,
            Money amount,
            IncomingMoney from) {}

    /**
     * What refused each, in the order of the orders: INSURANCE_POLICY_MISSING, INSURANCE_POLICY_UNKNOWN,
     * INSURANCE_POLICY_ENDED, INSURANCE_AMOUNT_INVALID, INSURANCE_PREMIUM_NOT_WHOLE, INSURANCE_PAID_TOO_FAR, or the
     * ledger's. One that is refused leaves nothing and does not touch the others.
     */
    public List<Optional<DomainFailure>> payEach(Author author, List<Order> orders) {
        Map<MembershipId, InsurancePolicyId> first = policies.firstActive(orders.stream()
                .filter(each -> each.policy() == null)
                .map(Order::member)
                .distinct()
                .toList());
        List<Optional<DomainFailure>> refusals = new ArrayList<>();
        for (Order each : orders) {
            InsurancePolicyId policy = each.policy() == null ? first.get(each.member()) : each.policy();
            refusals.add(refusal(author, each, policy));
        }
        return refusals;
    }

    /**
     * Premiums are neither taken back in the journal nor by anybody else who brought them.
     *
     * @return INSURANCE_ENTRY_STAYS
     */
    public static DomainFailure entryStays() {
        return new DomainFailure(
                InsuranceFailure.INSURANCE_ENTRY_STAYS,
                "Book what came back as an entry of its own, for the days stay insured and the claim paid.");
    }

    private Optional<DomainFailure> refusal(Author author, Order order, @Nullable InsurancePolicyId id) {
        if (id == null) {
            return Optional.of(new DomainFailure(
                    InsuranceFailure.INSURANCE_POLICY_MISSING, "Take out a policy for the member first."));
        }
        Optional<InsurancePolicy> policy = policies.alone(id);
        if (policy.isEmpty()) {
            return Optional.of(InsurancePolicyQueries.unknown());
        }
        try {
            pay(author, policy.get(), order.id(), policy.get().terms().periods(order.amount()), order.from());
            return Optional.empty();
        } catch (DomainFailure refusal) {
            return Optional.of(refusal);
        }
    }

    /** @throws DomainFailure INSURANCE_POLICY_ENDED, INSURANCE_PAID_TOO_FAR, ACCOUNT_FOR_USE_MISSING, or the ledger's */
    InsurancePremium pay(Author author, InsurancePolicy policy, JournalEntryId entry, int periods, IncomingMoney from) {
        LocalDate today = organisations.today(policy.organisation());
        policy.next(periods, today);
        Money due = policy.terms().premium();
        Money amount = new Money(Math.multiplyExact(due.minor(), periods), due.currency());
        books.premium(author, policy, entry, amount, from);
        // After whatever may refuse: what is refused among others leaves the policy as it was.
        InsuredDays days = policy.pay(periods, today, clock.instant());
        var premium = new InsurancePremium(
                entry, policy.organisation(), policy.id(), premiums.countOf(policy.id()) + 1, days, today);
        premiums.persistAndFlush(premium);
        return premium;
    }
}
