package coop.minga.finance.insurance.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.insurance.domain.InsuranceFailure;
import coop.minga.finance.insurance.domain.InsurancePolicy;
import coop.minga.finance.insurance.domain.InsuranceProduct;
import coop.minga.finance.insurance.store.InsurancePolicies;
import coop.minga.finance.insurance.store.InsuranceProducts;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with policies.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; a day is paid for once.
 */
@ApplicationScoped
public class InsurancePolicyCommands {
    private static final String PAY = "POST /api/v1/insurance-policies/{id}/premiums";

    private final InsurancePolicies policies;
    private final InsurancePolicyQueries queries;
    private final InsuranceProducts products;
    private final PremiumPayments payments;
    private final InsuranceBooks books;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Clock clock;

    InsurancePolicyCommands(
            InsurancePolicies policies,
            InsurancePolicyQueries queries,
            InsuranceProducts products,
            PremiumPayments payments,
            InsuranceBooks books,
            MemberQueries members,
            OrganisationQueries organisations,
            Clock clock) {
        this.policies = policies;
        this.queries = queries;
        this.products = products;
        this.payments = payments;
        this.books = books;
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Takes out a policy for a member.
     *
     * @param beginsOn today if null
     * @throws DomainFailure INSURANCE_PRODUCT_UNKNOWN, INSURANCE_PRODUCT_CLOSED, MEMBERSHIP_NOT_YET_KNOWN,
     *     INSURANCE_MEMBERSHIP_NOT_OPEN, INSURANCE_BEGIN_IN_THE_PAST; the database: INSURANCE_POLICY_HELD_ALREADY, the id
     */
    public InsurancePolicyView takeOut(
            OrganisationId organisation,
            InsurancePolicyId id,
            InsuranceProductId productId,
            MembershipId member,
            @Nullable LocalDate beginsOn) {
        InsuranceProduct product = products.shared(productId).orElseThrow(InsuranceProductQueries::unknown);
        LocalDate today = organisations.today(organisation);
        if (!members.isOpenOn(member, today)) {
            throw new DomainFailure(
                    InsuranceFailure.INSURANCE_MEMBERSHIP_NOT_OPEN, "It has ended, or did not begin yet.");
        }
        var policy =
                new InsurancePolicy(id, product, member, beginsOn == null ? today : beginsOn, today, clock.instant());
        policies.persistAndFlush(policy);
        return queries.view(policy);
    }

    /**
     * Pays the premiums of the next periods, today.
     *
     * @param paidInto the chart's cash if null
     * @throws DomainFailure INSURANCE_POLICY_UNKNOWN, INSURANCE_POLICY_ENDED, INSURANCE_PAID_TOO_FAR,
     *     ACCOUNT_FOR_USE_MISSING, INSURANCE_ACCOUNT_UNFIT, or the ledger's
     */
    public InsurancePremiumView pay(
            Caller caller,
            InsurancePolicyId id,
            JournalEntryId entry,
            int periods,
            @Nullable LedgerAccountId paidInto) {
        InsurancePolicy policy = alone(id);
        var from = new IncomingMoney.InHand(books.money(paidInto));
        return InsurancePremiumView.of(payments.pay(Author.of(caller, PAY), policy, entry, periods, from));
    }

    /**
     * Ends a policy.
     *
     * @param lastDay the last insured day, if it was paid for; today if null
     * @throws DomainFailure INSURANCE_POLICY_UNKNOWN, INSURANCE_POLICY_ENDED, INSURANCE_END_IN_THE_PAST
     */
    public InsurancePolicyView end(InsurancePolicyId id, @Nullable LocalDate lastDay) {
        InsurancePolicy policy = alone(id);
        LocalDate today = organisations.today(policy.organisation());
        policy.end(lastDay == null ? today : lastDay, today, clock.instant());
        policies.flush();
        return queries.view(policy);
    }

    private InsurancePolicy alone(InsurancePolicyId id) {
        return policies.alone(id).orElseThrow(InsurancePolicyQueries::unknown);
    }
}
