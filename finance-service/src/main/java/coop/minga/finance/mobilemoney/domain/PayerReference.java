package coop.minga.finance.mobilemoney.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.mobilemoney.PayerReferenceId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a payer is known to pay for, because a person said so once.
 *
 * <p>Guarantee: an account or the dues of a membership, for ever; one at a time for each payer. The payer's number is not
 * here, only its token.
 */
@Entity
@Table(schema = "finance", name = "payer_reference")
public class PayerReference {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "payer_token", updatable = false)
    private String payerToken;

    @Column(name = "account_id", updatable = false)
    @Nullable private UUID account;

    @Column(name = "dues_of", updatable = false)
    @Nullable private UUID duesOf;

    @Column(name = "confirmed_by", updatable = false)
    private String confirmedBy;

    @Column(name = "confirmed_at", updatable = false)
    private Instant confirmedAt;

    @Column(name = "withdrawn_at")
    @Nullable private Instant withdrawnAt;

    protected PayerReference() {}

    public PayerReference(
            PayerReferenceId id,
            OrganisationId organisation,
            String payerToken,
            @Nullable LedgerAccountId account,
            @Nullable MembershipId duesOf,
            String confirmedBy,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.payerToken = payerToken;
        this.account = account == null ? null : account.value();
        this.duesOf = duesOf == null ? null : duesOf.value();
        this.confirmedBy = confirmedBy;
        this.confirmedAt = now;
    }

    /** @throws DomainFailure PAYER_REFERENCE_TRANSITION_ILLEGAL */
    public void withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw DomainFailure.ofState(
                    MobileMoneyFailure.PAYER_REFERENCE_TRANSITION_ILLEGAL,
                    "It was withdrawn at " + withdrawnAt + ".",
                    "WITHDRAWN",
                    List.of());
        }
        withdrawnAt = now;
    }

    public PayerReferenceId id() {
        return new PayerReferenceId(id);
    }

    public Optional<LedgerAccountId> account() {
        return Optional.ofNullable(account).map(LedgerAccountId::new);
    }

    public Optional<MembershipId> duesOf() {
        return Optional.ofNullable(duesOf).map(MembershipId::new);
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** 1, and 2 once it was withdrawn. */
    public long version() {
        return withdrawnAt == null ? 1 : 2;
    }
}
