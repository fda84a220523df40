package coop.minga.membership.card.domain;

import coop.minga.membership.card.CardKeyId;
import coop.minga.membership.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A key pair that signs an organisation's cards, or did.
 *
 * <p>Guarantee: one at a time signs; of a retired one only the public key is left, and it stays.
 */
@Entity
@Immutable
@Table(schema = "membership", name = "card_key")
public class CardKey {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "sealed_private_key")
    private byte @Nullable [] sealedPrivateKey;

    private String actor;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "retired_at")
    @Nullable private Instant retiredAt;

    protected CardKey() {}

    public CardKey(
            CardKeyId id,
            OrganisationId organisation,
            byte[] publicKey,
            byte[] sealedPrivateKey,
            String actor,
            Instant createdAt) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.publicKey = publicKey.clone();
        this.sealedPrivateKey = sealedPrivateKey.clone();
        this.actor = actor;
        this.createdAt = createdAt;
    }

    public CardKeyId id() {
        return new CardKeyId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** As X.509 SubjectPublicKeyInfo. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** Empty once it is retired. */
    public Optional<byte[]> sealedPrivateKey() {
        return Optional.ofNullable(sealedPrivateKey);
    }

    public String actor() {
        return actor;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant retiredAt() {
        return retiredAt;
    }
}
