package coop.minga.finance.memberaccount.domain;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Whose a ledger account is, and by which product it goes.
 *
 * <p>Guarantee: never changes; whether it is open, and what it holds, the ledger says.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "member_account")
public class MemberAccount {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "membership_id")
    private UUID membership;

    @Column(name = "product_id")
    private UUID product;

    private long number;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected MemberAccount() {}

    public MemberAccount(
            MemberAccountId id,
            OrganisationId organisation,
            MembershipId membership,
            ProductId product,
            long number,
            LocalDate openedOn,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.membership = membership.value();
        this.product = product.value();
        this.number = number;
        this.openedOn = openedOn;
        this.openedAt = now;
    }

    public MemberAccountId id() {
        return new MemberAccountId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public MembershipId membership() {
        return new MembershipId(membership);
    }

    public ProductId product() {
        return new ProductId(product);
    }

    public long number() {
        return number;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
