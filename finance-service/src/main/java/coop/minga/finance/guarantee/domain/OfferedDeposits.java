package coop.minga.finance.guarantee.domain;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantee is of: whose deposits, how much of them, for which loan.
 *
 * <p>Guarantee: none of it ever changes.
 */
@MappedSuperclass
public abstract class OfferedDeposits {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(name = "membership_id", updatable = false)
    private UUID guarantor;

    @Column(name = "borrower_id", updatable = false)
    @Nullable private UUID borrower;

    @Column(name = "own", updatable = false)
    private boolean isOwn;

    @Column(updatable = false)
    private String currency;

    @Column(name = "offered_minor", updatable = false)
    private long offeredMinor;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    protected OfferedDeposits() {}

    OfferedDeposits(GuaranteeId id, Parties parties, Money offered, Instant now) {
        if (offered.minor() <= 0) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTEE_AMOUNT_INVALID, "/amount", "Stand for an amount above zero.");
        }
        this.id = id.value();
        this.organisation = parties.organisation().value();
        this.loan = parties.loan().value();
        this.account = parties.account().value();
        this.guarantor = parties.guarantor().value();
        this.borrower = parties.borrower() == null ? null : parties.borrower().value();
        this.isOwn = parties.areOne();
        this.currency = offered.currency().getCurrencyCode();
        this.offeredMinor = offered.minor();
        this.proposedAt = now;
    }

    public GuaranteeId id() {
        return new GuaranteeId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public LoanId loan() {
        return new LoanId(loan);
    }

    public MemberAccountId account() {
        return new MemberAccountId(account);
    }

    public MembershipId guarantor() {
        return new MembershipId(guarantor);
    }

    public Optional<MembershipId> borrower() {
        return Optional.ofNullable(borrower).map(MembershipId::new);
    }

    public boolean isOwn() {
        return isOwn;
    }

    public Money offered() {
        return money(offeredMinor);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
