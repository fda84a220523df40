package coop.minga.platform.crypto;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Notes whose keys were asked for while something was done: what comes of it may tell of them.
 *
 * <p>Guarantee: no use case has to remember it; bound to the running work, so two never mix.
 */
public final class KeysUsed {
    private static final ScopedValue<Set<UUID>> OWNERS = ScopedValue.newInstance();

    private KeysUsed() {}

    /** The work's result with the owners of the keys it used. */
    public record Recorded<T>(T result, Set<UUID> owners) {}

    public static <T> Recorded<T> record(Supplier<T> work) {
        Set<UUID> owners = new HashSet<>();
        T result = ScopedValue.where(OWNERS, owners).call(work::get);
        return new Recorded<>(result, owners);
    }

    static void note(Collection<UUID> owners) {
        if (OWNERS.isBound()) {
            OWNERS.get().addAll(owners);
        }
    }
}
