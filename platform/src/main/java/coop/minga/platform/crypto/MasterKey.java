package coop.minga.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Derives every key of this service from the one master key, one per purpose (HKDF-SHA-256, RFC 5869).
 *
 * <p>Guarantee: there is no default, so a service without its own master key does not start; keys of different purposes
 * tell nothing about each other.
 */
@ApplicationScoped
public class MasterKey {
    private final byte[] master;
    private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

    public MasterKey(@ConfigProperty(name = "minga.crypto.master-key") String base64) {
        master = Base64.getDecoder().decode(base64);
        if (master.length != 32) {
            throw new IllegalStateException("minga.crypto.master-key must be the Base64 form of 32 bytes.");
        }
    }

    /** The AES-256 key of a purpose. */
    public SecretKey encryptionKey(String purpose) {
        return derived.computeIfAbsent("encrypt:" + purpose, name -> derive(name, "AES"));
    }

    /** The HMAC-SHA-256 key of a purpose. */
    public SecretKey macKey(String purpose) {
        return derived.computeIfAbsent("mac:" + purpose, name -> derive(name, "HmacSHA256"));
    }

    private SecretKey derive(String name, String algorithm) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(name.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java runtime has no HKDF-SHA256.", missing);
        }
    }
}
