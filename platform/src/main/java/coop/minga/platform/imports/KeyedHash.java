package coop.minga.platform.imports;

import java.util.Arrays;

/**
 * The HMAC of something a row says.
 *
 * <p>Guarantee: equal if and only if the bytes are; tells nothing without the service's key.
 */
final class KeyedHash {
    private final byte[] bytes;

    KeyedHash(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
