package coop.minga.membership.card.store;

import coop.minga.membership.card.CardKeyId;
import coop.minga.membership.card.domain.CardKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys that sign or signed cards of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class CardKeys implements PanacheRepositoryBase<CardKey, UUID> {

    public Optional<CardKey> find(CardKeyId id) {
        return findByIdOptional(id.value());
    }

    /** The one that signs. */
    public Optional<CardKey> current() {
        return find("retiredAt is null").firstResultOptional();
    }

    /** Newest first. */
    public List<CardKey> all() {
        return list("order by createdAt desc, id");
    }

    /** Keeps the first key; of several at the same moment one is kept, and the others leave no trace. */
    public void addFirst(CardKey key) {
        getEntityManager()
                .createNativeQuery("""
                        insert into membership.card_key
                            (org_id, id, public_key, sealed_private_key, actor, created_at)
                        values (:organisation, :id, :publicKey, :sealedPrivateKey, :actor, :createdAt)
                        on conflict (org_id) where retired_at is null do nothing
                        """)
                .setParameter("organisation", key.organisation().value())
                .setParameter("id", key.id().value())
                .setParameter("publicKey", key.publicKey())
                .setParameter("sealedPrivateKey", key.sealedPrivateKey().orElseThrow())
                .setParameter("actor", key.actor())
                .setParameter("createdAt", key.createdAt())
                .executeUpdate();
    }

    /** Lets no key sign any more; the private key is destroyed. */
    public void retireCurrent(Instant now) {
        getEntityManager().createNativeQuery("""
                        update membership.card_key set retired_at = :now, sealed_private_key = null
                        where retired_at is null
                        """).setParameter("now", now).executeUpdate();
    }
}
