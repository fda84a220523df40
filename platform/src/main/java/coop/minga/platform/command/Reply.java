package coop.minga.platform.command;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers: a status, a view, where the resource is and at which version it stands.
 *
 * <p>Guarantee: only successes are expressed here; a refusal is thrown.
 */
public record Reply<T>(
        int status,
        T view,
        @Nullable String location,
        @Nullable Long version) {

    public static <T> Reply<T> created(String location, T view, long version) {
        return new Reply<>(201, view, URI.create(location).toString(), version);
    }

    public static <T> Reply<T> accepted(String location, T view, long version) {
        return new Reply<>(202, view, URI.create(location).toString(), version);
    }

    public static <T> Reply<T> ok(T view, long version) {
        return new Reply<>(200, view, null, version);
    }
}
