package coop.minga.membership.membership.domain;

import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Member numbers that a device hands out without signal.
 *
 * <p>Guarantee: a number of a block is given through it or never; what is unused when the block is released is a gap.
 */
@Entity
@Table(schema = "membership", name = "number_block")
public class NumberBlock {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "device_id", updatable = false)
    private String device;

    @Column(updatable = false)
    private String actor;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "released_at")
    @Nullable private Instant releasedAt;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(
            schema = "membership",
            name = "reserved_member_number",
            joinColumns = @JoinColumn(name = "block_id", referencedColumnName = "id"))
    private List<Reserved> numbers;

    /** A number of a block. */
    @Embeddable
    record Reserved(
            @Column(name = "org_id", updatable = false) UUID organisation,

            @Column(name = "member_number", updatable = false)
            String number) {}

    protected NumberBlock() {}

    public NumberBlock(
            NumberBlockId id,
            OrganisationId organisation,
            String device,
            String actor,
            Instant createdAt,
            List<MemberNumber> numbers) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.device = device;
        this.actor = actor;
        this.createdAt = createdAt;
        this.numbers = numbers.stream()
                .map(number -> new Reserved(organisation.value(), number.value()))
                .collect(Collectors.toList());
    }

    /** @throws DomainFailure NUMBER_NOT_IN_BLOCK, NUMBER_BLOCK_RELEASED */
    public void requireGives(MemberNumber number) {
        if (releasedAt != null) {
            throw DomainFailure.at(
                    MembershipFailure.NUMBER_BLOCK_RELEASED, "/numberBlockId", "Reserve a new block for the device.");
        }
        if (!numbers().contains(number)) {
            throw DomainFailure.at(
                    MembershipFailure.NUMBER_NOT_IN_BLOCK, "/memberNumber", "Name one of the block's numbers.");
        }
    }

    /** Gives up what is unused; a second time changes nothing. */
    public void release(Instant now) {
        releasedAt = releasedAt == null ? now : releasedAt;
    }

    public NumberBlockId id() {
        return new NumberBlockId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public String device() {
        return device;
    }

    public String actor() {
        return actor;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }

    /** In the order in which they are to be handed out. */
    public List<MemberNumber> numbers() {
        return numbers.stream().map(each -> new MemberNumber(each.number())).toList();
    }
}
