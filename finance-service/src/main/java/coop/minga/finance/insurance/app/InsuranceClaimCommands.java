package coop.minga.finance.insurance.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.insurance.InsuranceClaimId;
import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.domain.ClaimRefusal;
import coop.minga.finance.insurance.domain.InsuranceClaim;
import coop.minga.finance.insurance.domain.InsurancePolicy;
import coop.minga.finance.insurance.domain.InsuredEvent;
import coop.minga.finance.insurance.store.InsuranceClaims;
import coop.minga.finance.insurance.store.InsurancePolicies;
import coop.minga.finance.insurance.store.InsurancePremiums;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with insurance claims.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction, under the lock of the policy: no cover is
 * paid beyond its end, whatever is paid at the same moment.
 */
@ApplicationScoped
public class InsuranceClaimCommands {
    private static final String PAY = "POST /api/v1/insurance-claims/{id}/payments";

    private final InsuranceClaims claims;
    private final InsurancePolicies policies;
    private final InsurancePremiums premiums;
    private final InsuranceBooks books;
    private final OrganisationQueries organisations;
    private final Clock clock;

    InsuranceClaimCommands(
            InsuranceClaims claims,
            InsurancePolicies policies,
            InsurancePremiums premiums,
            InsuranceBooks books,
            OrganisationQueries organisations,
            Clock clock) {
        this.claims = claims;
        this.policies = policies;
        this.premiums = premiums;
        this.books = books;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A claim to be.
     *
     * <p>Guarantee: none; {@link #submit} checks it.
     */
    public record Asked(
            InsuranceClaimId id, InsurancePolicyId policy, InsuredEvent event, LocalDate happenedOn, Amount amount) {}

    /**
     * Claims what happened.
     *
     * @throws DomainFailure INSURANCE_POLICY_UNKNOWN, INSURANCE_AMOUNT_INVALID, what {@link InsurancePolicy#coverYear}
     *     refuses; the database: INSURANCE_CLAIMED_ALREADY, the id taken
     */
    public InsuranceClaimView submit(Caller caller, Asked asked) {
        InsurancePolicy policy = policies.alone(asked.policy()).orElseThrow(InsurancePolicyQueries::unknown);
        LocalDate today = organisations.today(policy.organisation());
        int year = policy.coverYear(asked.happenedOn(), premiums.of(policy.id()), today);
        var claim = new InsuranceClaim(
                asked.id(),
                policy,
                asked.event(),
                asked.happenedOn(),
                year,
                InsuranceAmount.read(asked.amount(), policy.terms().currency(), 1, "/amount"),
                caller.subject(),
                clock.instant());
        claims.persistAndFlush(claim);
        return InsuranceClaimView.of(claim);
    }

    /** @throws DomainFailure INSURANCE_CLAIM_UNKNOWN, and what {@link InsuranceClaim#assess} refuses */
    public InsuranceClaimView assess(Caller caller, InsuranceClaimId id, Amount worth) {
        InsurancePolicy policy = policy(id);
        InsuranceClaim claim = alone(id);
        claim.assess(
                InsuranceAmount.read(worth, claim.currency(), 0, "/amount"),
                left(policy, claim),
                caller.subject(),
                clock.instant());
        return flushed(claim);
    }

    /**
     * Pays what was found.
     *
     * @param paidFrom the chart's cash if null
     * @throws DomainFailure INSURANCE_CLAIM_UNKNOWN, what {@link InsuranceClaim#pay} refuses, INSURANCE_ACCOUNT_UNFIT,
     *     INSURANCE_FUND_SHORT, ACCOUNT_FOR_USE_MISSING, or the ledger's
     */
    public InsuranceClaimView pay(
            Caller caller, InsuranceClaimId id, JournalEntryId entry, @Nullable LedgerAccountId paidFrom) {
        InsurancePolicy policy = policy(id);
        InsuranceClaim claim = alone(id);
        Money worth = claim.pay(entry, left(policy, claim), caller.subject(), clock.instant());
        claims.flush();
        books.claim(Author.of(caller, PAY), policy, entry, id.value(), worth, paidFrom);
        return InsuranceClaimView.of(claim);
    }

    /** @throws DomainFailure INSURANCE_CLAIM_UNKNOWN, INSURANCE_CLAIM_TRANSITION_ILLEGAL, INSURANCE_MAKER_IS_CHECKER */
    public InsuranceClaimView refuse(Caller caller, InsuranceClaimId id, ClaimRefusal because) {
        InsuranceClaim claim = alone(id);
        claim.refuse(because, caller.subject(), clock.instant());
        return flushed(claim);
    }

    /** @throws DomainFailure INSURANCE_CLAIM_UNKNOWN, INSURANCE_CLAIM_TRANSITION_ILLEGAL */
    public InsuranceClaimView appeal(InsuranceClaimId id) {
        InsuranceClaim claim = alone(id);
        claim.appeal(clock.instant());
        return flushed(claim);
    }

    /** @throws DomainFailure INSURANCE_CLAIM_UNKNOWN, INSURANCE_CLAIM_TRANSITION_ILLEGAL */
    public InsuranceClaimView withdraw(Caller caller, InsuranceClaimId id) {
        InsuranceClaim claim = alone(id);
        claim.withdraw(caller.subject(), clock.instant());
        return flushed(claim);
    }

    private Money left(InsurancePolicy policy, InsuranceClaim claim) {
        Money cover = policy.terms().cover();
        return cover.minus(new Money(claims.paidMinor(policy.id(), claim.coverYear()), cover.currency()));
    }

    private InsurancePolicy policy(InsuranceClaimId id) {
        return claims.policyOf(id).flatMap(policies::alone).orElseThrow(InsuranceClaimQueries::unknown);
    }

    private InsuranceClaim alone(InsuranceClaimId id) {
        return claims.alone(id).orElseThrow(InsuranceClaimQueries::unknown);
    }

    private InsuranceClaimView flushed(InsuranceClaim claim) {
        claims.flush();
        return InsuranceClaimView.of(claim);
    }
}
