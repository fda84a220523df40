package coop.minga.membership.card.domain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A code as somebody presents it.
 *
 * <p>Guarantee: with one bit altered it is not signed by the key any more.
 */
public final class SignedCode {
    private final CardCode says;
    private final byte[] content;
    private final byte[] signature;

    SignedCode(CardCode says, byte[] content, byte[] signature) {
        this.says = says;
        this.content = content;
        this.signature = signature;
    }

    /** What it claims; true only if there is no {@link #flaw}. */
    public CardCode says() {
        return says;
    }

    /** What is wrong with it by itself, whoever the member is; empty if nothing. */
    public Optional<CardFlaw> flaw(Optional<CardKey> known, LocalDate today) {
        Optional<CardKey> key = known.filter(
                each -> each.id().equals(says.key()) && each.organisation().equals(says.organisation()));
        if (key.isEmpty()) {
            return Optional.of(CardFlaw.UNKNOWN_KEY);
        }
        if (!isSignedWith(key.get())) {
            return Optional.of(CardFlaw.ALTERED);
        }
        return today.isAfter(says.expiresOn()) ? Optional.of(CardFlaw.EXPIRED) : Optional.empty();
    }

    private boolean isSignedWith(CardKey key) {
        try {
            Signature verification = Signature.getInstance(CardCode.ALGORITHM);
            verification.initVerify(
                    KeyFactory.getInstance(CardCode.ALGORITHM).generatePublic(new X509EncodedKeySpec(key.publicKey())));
            verification.update(content);
            return verification.verify(signature);
        } catch (SignatureException altered) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A public key of ours cannot be read.", impossible);
        }
    }
}
