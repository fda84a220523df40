package coop.minga.membership.card.app;

import coop.minga.membership.card.CardKeyId;
import coop.minga.membership.card.domain.CardKey;
import coop.minga.membership.card.store.CardKeys;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.paging.Page;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import javax.crypto.SecretKey;

/**
 * Makes, changes and lists the keys that sign cards.
 *
 * <p>Guarantee: a private key is never stored unsealed and never leaves this package.
 */
@ApplicationScoped
public class CardKeyCommands {
    private static final String ALGORITHM = "Ed25519";

    private final CardKeys keys;
    private final MasterKey masterKey;
    private final Clock clock;

    CardKeyCommands(CardKeys keys, MasterKey masterKey, Clock clock) {
        this.keys = keys;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** Signs with a new key from now on; what older ones signed counts until it expires. */
    public CardKeyView change(Caller caller, CardKeyId id) {
        keys.retireCurrent(clock.instant());
        CardKey key = generate(caller, id);
        keys.persistAndFlush(key);
        return CardKeyView.of(key);
    }

    public Page<CardKeyView> list() {
        return Page.whole(keys.all().stream().map(CardKeyView::of).toList());
    }

    /** The key that signs, made if there is none. */
    CardKey current(Caller caller) {
        return keys.current().orElseGet(() -> {
            keys.addFirst(generate(caller, new CardKeyId(UuidV7.next(clock))));
            return keys.current().orElseThrow();
        });
    }

    PrivateKey open(CardKey key) {
        byte[] encoded = Sealed.open(sealingKey(), key.sealedPrivateKey().orElseThrow(), context(key.id()));
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A private key of ours cannot be read.", impossible);
        }
    }

    private CardKey generate(Caller caller, CardKeyId id) {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 is not available.", impossible);
        }
        return new CardKey(
                id,
                new OrganisationId(caller.organisation()),
                pair.getPublic().getEncoded(),
                Sealed.seal(sealingKey(), pair.getPrivate().getEncoded(), context(id)),
                caller.subject(),
                clock.instant());
    }

    private SecretKey sealingKey() {
        return masterKey.encryptionKey("card-key");
    }

    private static byte[] context(CardKeyId id) {
        return id.value().toString().getBytes(StandardCharsets.UTF_8);
    }
}
