package coop.minga.finance.insurance.domain;

import coop.minga.finance.insurance.InsuranceClaimId;
import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What happened to somebody who is insured, from the claim to the payment.
 *
 * <p>Guarantee: submitted, assessed and paid or refused by different people; after an appeal by somebody new; paid once.
 */
@Entity
@Table(schema = "finance", name = "insurance_claim")
public class InsuranceClaim {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "policy_id", updatable = false)
    private UUID policy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private InsuredEvent event;

    @Column(name = "happened_on", updatable = false)
    private LocalDate happenedOn;

    @Column(name = "cover_year", updatable = false)
    private int coverYear;

    @Column(name = "asked_minor", updatable = false)
    private long askedMinor;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InsuranceClaimState state;

    @Column(name = "submitted_by", updatable = false)
    private String submittedBy;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    @Column(name = "assessed_minor")
    @Nullable private Long assessedMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "refused_because")
    @Nullable private ClaimRefusal refusedBecause;

    /** Who refused, paid or withdrew it last. */
    @Column(name = "ended_by")
    @Nullable private String endedBy;

    @Column(name = "entry_id")
    @Nullable private UUID entry;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(
            schema = "finance",
            name = "insurance_assessment",
            joinColumns = @JoinColumn(name = "claim_id", referencedColumnName = "id"))
    private List<Assessment> assessments;

    protected InsuranceClaim() {}

    /** @param coverYear the year of the policy in which it happened */
    public InsuranceClaim(
            InsuranceClaimId id,
            InsurancePolicy policy,
            InsuredEvent event,
            LocalDate happenedOn,
            int coverYear,
            Money asked,
            String submitter,
            Instant now) {
        this.id = id.value();
        this.organisation = policy.organisation().value();
        this.policy = policy.id().value();
        this.event = event;
        this.happenedOn = happenedOn;
        this.coverYear = coverYear;
        this.askedMinor = asked.minor();
        this.currency = asked.currency().getCurrencyCode();
        this.state = InsuranceClaimState.SUBMITTED;
        this.submittedBy = submitter;
        this.submittedAt = now;
        this.updatedAt = now;
        this.assessments = new ArrayList<>();
    }

    /**
     * Somebody who had nothing to do with it says what it is worth, which may be nothing.
     *
     * @param worth not negative
     * @param left what is left of the cover of its year
     * @throws DomainFailure INSURANCE_CLAIM_TRANSITION_ILLEGAL, INSURANCE_MAKER_IS_CHECKER, INSURANCE_AMOUNT_INVALID,
     *     INSURANCE_ABOVE_COVER
     */
    public void assess(Money worth, Money left, String assessor, Instant now) {
        requireNext(InsuranceClaimState.ASSESSED);
        requireOther(assessor, submittedBy, endedBy);
        assessments.forEach(earlier -> requireOther(assessor, earlier.assessor()));
        if (worth.minor() > askedMinor) {
            throw DomainFailure.at(
                    InsuranceFailure.INSURANCE_AMOUNT_INVALID, "/amount", "At most what is asked for is found.");
        }
        requireLeft(worth, left);
        assessedMinor = worth.minor();
        refusedBecause = null;
        assessments.add(new Assessment(organisation(), assessor, submittedBy, worth.minor(), now));
        become(InsuranceClaimState.ASSESSED, now);
    }

    /**
     * Pays what was found, as somebody who did not find it.
     *
     * @param left what is left of the cover of its year
     * @throws DomainFailure INSURANCE_CLAIM_TRANSITION_ILLEGAL, INSURANCE_MAKER_IS_CHECKER, INSURANCE_NOTHING_TO_PAY,
     *     INSURANCE_ABOVE_COVER
     */
    public Money pay(JournalEntryId by, Money left, String payer, Instant now) {
        requireNext(InsuranceClaimState.PAID);
        requireOther(payer, submittedBy, assessments.getLast().assessor());
        Money worth = new Money(assessments.getLast().amountMinor(), currency());
        if (worth.minor() == 0) {
            throw new DomainFailure(InsuranceFailure.INSURANCE_NOTHING_TO_PAY, "Refuse it; it can be appealed.");
        }
        requireLeft(worth, left);
        entry = by.value();
        endedBy = payer;
        become(InsuranceClaimState.PAID, now);
        return worth;
    }

    /** @throws DomainFailure INSURANCE_CLAIM_TRANSITION_ILLEGAL, INSURANCE_MAKER_IS_CHECKER */
    public void refuse(ClaimRefusal because, String by, Instant now) {
        requireNext(InsuranceClaimState.REFUSED);
        requireOther(by, submittedBy, assessments.getLast().assessor());
        refusedBecause = because;
        endedBy = by;
        become(InsuranceClaimState.REFUSED, now);
    }

    /** @throws DomainFailure INSURANCE_CLAIM_TRANSITION_ILLEGAL */
    public void appeal(Instant now) {
        become(InsuranceClaimState.APPEALED, now);
    }

    /** @throws DomainFailure INSURANCE_CLAIM_TRANSITION_ILLEGAL */
    public void withdraw(String by, Instant now) {
        become(InsuranceClaimState.WITHDRAWN, now);
        endedBy = by;
    }

    private static void requireLeft(Money worth, Money left) {
        if (worth.compareTo(left) > 0) {
            throw new DomainFailure(
                    InsuranceFailure.INSURANCE_ABOVE_COVER,
                    "There is less left for that year of the policy.",
                    Map.of("left", Amount.of(left)));
        }
    }

    private static void requireOther(String who, @Nullable String... others) {
        for (String other : others) {
            if (who.equals(other)) {
                throw new DomainFailure(InsuranceFailure.INSURANCE_MAKER_IS_CHECKER, "You had to do with it before.");
            }
        }
    }

    private void become(InsuranceClaimState next, Instant now) {
        requireNext(next);
        state = next;
        updatedAt = now;
    }

    private void requireNext(InsuranceClaimState next) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    InsuranceFailure.INSURANCE_CLAIM_TRANSITION_ILLEGAL,
                    "The claim is " + state + ".",
                    state,
                    state.next());
        }
    }

    public InsuranceClaimId id() {
        return new InsuranceClaimId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public InsurancePolicyId policy() {
        return new InsurancePolicyId(policy);
    }

    public InsuredEvent event() {
        return event;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    /** Which year of the policy that is, from 0 on. */
    public int coverYear() {
        return coverYear;
    }

    public Money asked() {
        return new Money(askedMinor, currency());
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public @Nullable Money assessed() {
        return assessedMinor == null ? null : new Money(assessedMinor, currency());
    }

    public InsuranceClaimState state() {
        return state;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable ClaimRefusal refusedBecause() {
        return refusedBecause;
    }

    /** The entry that paid it. */
    public @Nullable JournalEntryId entry() {
        return entry == null ? null : new JournalEntryId(entry);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<Assessment> assessments() {
        return List.copyOf(assessments);
    }
}
