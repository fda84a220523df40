package coop.minga.platform.crypto;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as a value: a digest, a sealed text.
 *
 * <p>Guarantee: whoever made or gave it away must not write to the array any more; equal by content.
 */
public final class Bytes {
    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    public static Bytes of(byte[] value) {
        return new Bytes(value);
    }

    public static @Nullable Bytes ofNullable(byte @Nullable [] value) {
        return value == null ? null : new Bytes(value);
    }

    public byte[] array() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + " bytes";
    }
}
