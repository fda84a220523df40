package coop.minga.finance.loan.app;

import coop.minga.finance.loan.Borrower;
import coop.minga.finance.loan.LoanApproved;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanSubmitted;
import coop.minga.finance.loan.domain.Application;
import coop.minga.finance.loan.domain.Loan;
import coop.minga.finance.loan.domain.LoanFailure;
import coop.minga.finance.loan.domain.RejectionReason;
import coop.minga.finance.loan.store.Loans;
import coop.minga.finance.loanproduct.LoanLimits;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.app.LoanOffer;
import coop.minga.finance.loanproduct.app.LoanProductQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What can be done with loans until they are decided on.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class LoanCommands {
    private final Loans loans;
    private final LoanQueries queries;
    private final LoanTransitions transitions;
    private final LoanProductQueries products;
    private final Borrowers borrowers;
    private final OrganisationQueries organisations;
    private final Event<LoanSubmitted> submitted;
    private final Event<LoanApproved> approved;
    private final Clock clock;

    LoanCommands(
            Loans loans,
            LoanQueries queries,
            LoanTransitions transitions,
            LoanProductQueries products,
            Borrowers borrowers,
            OrganisationQueries organisations,
            Event<LoanSubmitted> submitted,
            Event<LoanApproved> approved,
            Clock clock) {
        this.loans = loans;
        this.queries = queries;
        this.transitions = transitions;
        this.products = products;
        this.borrowers = borrowers;
        this.organisations = organisations;
        this.submitted = submitted;
        this.approved = approved;
        this.clock = clock;
    }

    /**
     * What a borrower asks for, as a client says it.
     *
     * <p>Guarantee: none; it is checked against the product.
     */
    public record Asked(Amount principal, int instalments, String purpose) {}

    /**
     * Drafts an application, for a member who is one or a group that is known.
     *
     * @throws DomainFailure LOAN_PRODUCT_UNKNOWN, LOAN_AMOUNT_INVALID, LOAN_PURPOSE_MALFORMED, LOAN_OUTSIDE_LIMITS,
     *     MEMBERSHIP_NOT_YET_KNOWN; the database: an id taken, LOAN_BORROWER_NOT_YET_KNOWN, LOAN_BORROWER_INVALID
     */
    public LoanView draft(
            OrganisationId organisation, LoanId id, Borrower borrower, LoanProductId product, Asked asked) {
        organisations.requireKnown(organisation);
        LoanOffer offer = products.offer(product);
        Application application = within(offer, asked);
        borrowers.requireKnown(borrower);
        loans.persistAndFlush(
                new Loan(id, organisation, borrower, product, offer.fund(), application, clock.instant()));
        return queries.get(id);
    }

    /** @throws DomainFailure LOAN_UNKNOWN, STALE, LOAN_NOT_A_DRAFT, or what {@link #draft} refuses of what is asked */
    public LoanView change(LoanId id, IfMatch ifMatch, Asked asked) {
        Loan loan = transitions.alone(id);
        ifMatch.check(loan.version());
        loan.change(within(products.offer(loan.product()), asked), clock.instant());
        loans.flush();
        return queries.get(id);
    }

    /**
     * Applies, on the product's terms of now.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_TRANSITION_ILLEGAL, LOAN_PRODUCT_NOT_OFFERED, LOAN_OUTSIDE_LIMITS,
     *     LOAN_TERMS_INVALID, LOAN_BORROWER_ENDED, and what observers of {@link LoanSubmitted} refuse
     */
    public LoanView submit(Caller caller, LoanId id) {
        Loan loan = transitions.alone(id);
        LocalDate today = organisations.today(loan.organisation());
        LoanOffer offer = products.offer(loan.product());
        var taken = loan.submit(offer.revision(), caller.subject(), today, clock.instant());
        if (!offer.isOpen()) {
            throw new DomainFailure(LoanFailure.LOAN_PRODUCT_NOT_OFFERED, "Open the product again, or choose another.");
        }
        Application asked = loan.asked();
        requireWithin(offer, asked);
        offer.terms().loan(asked.principal(), asked.instalments(), today);
        borrowers.requireOpen(loan.borrower(), today);
        transitions.keep(taken);
        submitted.fire(new LoanSubmitted(loan.organisation(), id));
        return queries.get(id);
    }

    /** @throws DomainFailure LOAN_UNKNOWN, LOAN_TRANSITION_ILLEGAL */
    public LoanView appraise(Caller caller, LoanId id) {
        Loan loan = transitions.alone(id);
        transitions.keep(loan.appraise(caller.subject(), today(loan), clock.instant()));
        return queries.get(id);
    }

    /**
     * Lets it be paid out, as somebody who neither applied nor appraised.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_TRANSITION_ILLEGAL, LOAN_MAKER_IS_CHECKER, and what observers of {@link
     *     LoanApproved} refuse
     */
    public LoanView approve(Caller caller, LoanId id) {
        Loan loan = transitions.alone(id);
        transitions.keep(loan.approve(caller.subject(), today(loan), clock.instant()));
        approved.fire(new LoanApproved(loan.organisation(), id));
        return queries.get(id);
    }

    /** @throws DomainFailure LOAN_UNKNOWN, LOAN_TRANSITION_ILLEGAL */
    public LoanView reject(LoanId id, RejectionReason reason) {
        Loan loan = transitions.alone(id);
        transitions.keep(loan.reject(reason, today(loan), clock.instant()));
        return queries.get(id);
    }

    /** @throws DomainFailure LOAN_UNKNOWN, LOAN_TRANSITION_ILLEGAL */
    public LoanView withdraw(LoanId id) {
        Loan loan = transitions.alone(id);
        transitions.keep(loan.withdraw(today(loan), clock.instant()));
        return queries.get(id);
    }

    private LocalDate today(Loan loan) {
        return organisations.today(loan.organisation());
    }

    private static Application within(LoanOffer offer, Asked asked) {
        var application = new Application(money(offer, asked.principal()), asked.instalments(), asked.purpose());
        requireWithin(offer, application);
        return application;
    }

    private static Money money(LoanOffer offer, Amount amount) {
        try {
            Money money = amount.toMoney();
            if (money.currency().equals(offer.currency())) {
                return money;
            }
        } catch (IllegalArgumentException malformed) {
            throw invalid(offer);
        }
        throw invalid(offer);
    }

    private static DomainFailure invalid(LoanOffer offer) {
        return DomainFailure.at(
                LoanFailure.LOAN_AMOUNT_INVALID,
                "/principal",
                "Write an amount in " + offer.currency() + ", with as many decimals as it has.");
    }

    private static void requireWithin(LoanOffer offer, Application asked) {
        LoanLimits limits = offer.terms().limits();
        long principal = asked.principal().minor();
        if (principal < limits.leastPrincipalMinor() || principal > limits.mostPrincipalMinor()) {
            throw DomainFailure.at(
                    LoanFailure.LOAN_OUTSIDE_LIMITS,
                    "/principal",
                    "The product lends " + amount(offer, limits.leastPrincipalMinor()) + " to "
                            + amount(offer, limits.mostPrincipalMinor()) + " " + offer.currency() + ".");
        }
        if (asked.instalments() < limits.fewestInstalments() || asked.instalments() > limits.mostInstalments()) {
            throw DomainFailure.at(
                    LoanFailure.LOAN_OUTSIDE_LIMITS,
                    "/instalments",
                    "The product has " + limits.fewestInstalments() + " to " + limits.mostInstalments()
                            + " instalments.");
        }
    }

    private static String amount(LoanOffer offer, long minor) {
        return new Money(minor, offer.currency()).amount();
    }
}
