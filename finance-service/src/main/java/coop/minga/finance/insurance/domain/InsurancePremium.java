package coop.minga.finance.insurance.domain;

import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A payment for a policy, and the days it insures.
 *
 * <p>Guarantee: never changes; named like the journal entry that has the amount.
 */
@Entity
@Table(schema = "finance", name = "insurance_premium")
public class InsurancePremium {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "policy_id", updatable = false)
    private UUID policy;

    @Column(updatable = false)
    private int number;

    @Column(name = "from_on", updatable = false)
    private LocalDate from;

    @Column(name = "through_on", updatable = false)
    private LocalDate through;

    @Column(name = "unbroken_from", updatable = false)
    private LocalDate unbrokenFrom;

    @Column(name = "paid_on", updatable = false)
    private LocalDate paidOn;

    protected InsurancePremium() {}

    public InsurancePremium(
            JournalEntryId entry,
            OrganisationId organisation,
            InsurancePolicyId policy,
            int number,
            InsuredDays days,
            LocalDate paidOn) {
        this.id = entry.value();
        this.organisation = organisation.value();
        this.policy = policy.value();
        this.number = number;
        this.from = days.from();
        this.through = days.through();
        this.unbrokenFrom = days.unbrokenFrom();
        this.paidOn = paidOn;
    }

    public JournalEntryId entry() {
        return new JournalEntryId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public InsurancePolicyId policy() {
        return new InsurancePolicyId(policy);
    }

    /** Which of the policy's payments, from 1 on. */
    public int number() {
        return number;
    }

    public InsuredDays days() {
        return new InsuredDays(from, through, unbrokenFrom);
    }

    public LocalDate paidOn() {
        return paidOn;
    }
}
