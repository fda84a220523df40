package coop.minga.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and opens bytes with AES-256-GCM; the context says what the bytes belong to and must be the same on opening.
 *
 * <p>Guarantee: a fresh nonce for every sealing; altered bytes, another key or another context never open.
 */
public final class Sealed {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    public static byte[] seal(SecretKey key, byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is not available.", impossible);
        }
    }

    /** @throws IllegalArgumentException if the bytes were not sealed with this key and context */
    public static byte[] open(SecretKey key, byte[] sealed, byte[] context) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalArgumentException("Too short to be sealed bytes.");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException foreign) {
            throw new IllegalArgumentException("Not sealed with this key and context.", foreign);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is not available.", impossible);
        }
    }

    /** For a column of text: Base64 of the sealed UTF-8. */
    public static String sealText(SecretKey key, String plain, byte[] context) {
        return Base64.getEncoder().encodeToString(seal(key, plain.getBytes(StandardCharsets.UTF_8), context));
    }

    /** @throws IllegalArgumentException if the text was not sealed with this key and context */
    public static String openText(SecretKey key, String sealed, byte[] context) {
        return new String(open(key, Base64.getDecoder().decode(sealed), context), StandardCharsets.UTF_8);
    }

    /** HMAC-SHA-256: equal inputs give equal tags, and without the key no tag can be computed or tried. */
    public static byte[] tag(SecretKey key, byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is not available.", impossible);
        }
    }
}
