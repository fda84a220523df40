package coop.minga.finance.loan.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.Borrower;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.LoanStatusChanged;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Money somebody asks for, gets, and owes.
 *
 * <p>Guarantee: what was applied for, and on which terms, never changes once it was applied for; who applied or appraised
 * does not approve; each step is one of {@link LoanState#next} and is told once.
 */
@Entity
@Table(schema = "finance", name = "loan")
public class Loan {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "membership_id", updatable = false)
    @Nullable private UUID membership;

    @Column(name = "borrower_org_id", updatable = false)
    @Nullable private UUID borrowerOrganisation;

    @Column(name = "product_id", updatable = false)
    private UUID product;

    @Column(name = "terms_id")
    @Nullable private UUID terms;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(updatable = false)
    private String currency;

    @Column(name = "principal_minor")
    private long principalMinor;

    private int instalments;
    private String purpose;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LoanState state;

    /** How many steps it took; the events of its life are numbered by them. */
    private int steps;

    @Column(name = "submitted_by")
    @Nullable private String submittedBy;

    @Column(name = "appraised_by")
    @Nullable private String appraisedBy;

    @Column(name = "approved_by")
    @Nullable private String approvedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "rejected_for")
    @Nullable private RejectionReason rejectedFor;

    @Nullable private Long number;

    @Column(name = "disbursed_on")
    @Nullable private LocalDate disbursedOn;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Loan() {}

    public Loan(
            LoanId id,
            OrganisationId organisation,
            Borrower borrower,
            LoanProductId product,
            FundId fund,
            Application asked,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        MembershipId member = borrower.membership();
        OrganisationId group = borrower.organisation();
        this.membership = member == null ? null : member.value();
        this.borrowerOrganisation = group == null ? null : group.value();
        this.product = product.value();
        this.fund = fund.value();
        this.currency = asked.principal().currency().getCurrencyCode();
        this.state = LoanState.DRAFT;
        this.createdAt = now;
        set(asked, now);
    }

    /** @throws DomainFailure LOAN_NOT_A_DRAFT */
    public void change(Application asked, Instant now) {
        if (state != LoanState.DRAFT) {
            throw DomainFailure.ofState(
                    LoanFailure.LOAN_NOT_A_DRAFT,
                    "The loan is " + state + "; withdraw it and draft another.",
                    state,
                    state.next());
        }
        set(asked, now);
    }

    private void set(Application asked, Instant now) {
        principalMinor = asked.principal().minor();
        instalments = asked.instalments();
        purpose = asked.purpose();
        updatedAt = now;
    }

    /**
     * Applies for it on these terms.
     *
     * @throws DomainFailure LOAN_TRANSITION_ILLEGAL
     */
    public LoanStatusChanged submit(LoanProductRevisionId captured, String by, LocalDate on, Instant now) {
        requireNext(LoanState.SUBMITTED);
        terms = captured.value();
        submittedBy = by;
        return become(LoanState.SUBMITTED, on, now);
    }

    /** @throws DomainFailure LOAN_TRANSITION_ILLEGAL */
    public LoanStatusChanged appraise(String by, LocalDate on, Instant now) {
        requireNext(LoanState.UNDER_APPRAISAL);
        appraisedBy = by;
        return become(LoanState.UNDER_APPRAISAL, on, now);
    }

    /** @throws DomainFailure LOAN_TRANSITION_ILLEGAL, LOAN_MAKER_IS_CHECKER */
    public LoanStatusChanged approve(String by, LocalDate on, Instant now) {
        requireNext(LoanState.APPROVED);
        if (by.equals(submittedBy) || by.equals(appraisedBy)) {
            throw new DomainFailure(LoanFailure.LOAN_MAKER_IS_CHECKER, "Let somebody else approve it.");
        }
        approvedBy = by;
        return become(LoanState.APPROVED, on, now);
    }

    /** @throws DomainFailure LOAN_TRANSITION_ILLEGAL */
    public LoanStatusChanged reject(RejectionReason reason, LocalDate on, Instant now) {
        requireNext(LoanState.REJECTED);
        rejectedFor = reason;
        return become(LoanState.REJECTED, on, now);
    }

    /** @throws DomainFailure LOAN_TRANSITION_ILLEGAL */
    public LoanStatusChanged withdraw(LocalDate on, Instant now) {
        return become(LoanState.WITHDRAWN, on, now);
    }

    /**
     * The money is out; from here on its account says what is owed.
     *
     * @param accountNumber of its ledger account
     * @throws DomainFailure LOAN_TRANSITION_ILLEGAL
     */
    public LoanStatusChanged disburse(long accountNumber, LocalDate on, Instant now) {
        requireApproved();
        number = accountNumber;
        disbursedOn = on;
        return become(LoanState.DISBURSED, on, now);
    }

    /**
     * Takes a step that needs nothing besides.
     *
     * @throws DomainFailure LOAN_TRANSITION_ILLEGAL
     */
    public LoanStatusChanged become(LoanState next, LocalDate on, Instant now) {
        requireNext(next);
        LoanState from = state;
        state = next;
        steps++;
        updatedAt = now;
        return new LoanStatusChanged(
                organisation(),
                id(),
                steps,
                from,
                next,
                on,
                now,
                borrower(),
                product(),
                fund(),
                asked().principal(),
                instalments);
    }

    /**
     * Whether it can be paid out; a loan in arrears becomes {@code DISBURSED} too, and gets no money by it.
     *
     * @throws DomainFailure LOAN_TRANSITION_ILLEGAL
     */
    public void requireApproved() {
        if (state != LoanState.APPROVED) {
            throw illegal();
        }
    }

    private void requireNext(LoanState next) {
        if (!state.next().contains(next)) {
            throw illegal();
        }
    }

    private DomainFailure illegal() {
        return DomainFailure.ofState(
                LoanFailure.LOAN_TRANSITION_ILLEGAL, "The loan is " + state + ".", state, state.next());
    }

    public LoanId id() {
        return new LoanId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public Borrower borrower() {
        return membership != null
                ? Borrower.member(new MembershipId(membership))
                : Borrower.group(new OrganisationId(Objects.requireNonNull(borrowerOrganisation)));
    }

    public LoanProductId product() {
        return new LoanProductId(product);
    }

    /** Captured when it is applied for. */
    public @Nullable LoanProductRevisionId terms() {
        return terms == null ? null : new LoanProductRevisionId(terms);
    }

    public FundId fund() {
        return new FundId(fund);
    }

    public Application asked() {
        return new Application(new Money(principalMinor, Currency.getInstance(currency)), instalments, purpose);
    }

    public LoanState state() {
        return state;
    }

    public Signatures signatures() {
        return new Signatures(submittedBy, appraisedBy, approvedBy);
    }

    public @Nullable RejectionReason rejectedFor() {
        return rejectedFor;
    }

    public @Nullable Long number() {
        return number;
    }

    public @Nullable LocalDate disbursedOn() {
        return disbursedOn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
