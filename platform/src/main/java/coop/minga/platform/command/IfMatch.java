package coop.minga.platform.command;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of a change: which version it is based on.
 *
 * <p>Guarantee: a change without it is 428, one based on another version 412, and in both cases nothing happened.
 */
public record IfMatch(long version) {

    /** Reads the header {@code If-Match}, which is the quoted version of {@code ETag}. */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new DomainFailure(
                    PlatformFailure.PRECONDITION_REQUIRED, "Send the ETag of the resource as If-Match.");
        }
        String value = header.strip();
        if (!value.matches("\"\\d{1,18}\"")) {
            throw stale();
        }
        return new IfMatch(Long.parseLong(value.substring(1, value.length() - 1)));
    }

    /** @throws DomainFailure STALE if the resource stands at another version */
    public void check(long currentVersion) {
        if (version != currentVersion) {
            throw stale();
        }
    }

    private static DomainFailure stale() {
        return new DomainFailure(
                PlatformFailure.STALE, "The resource has changed; read it again and repeat the change on what it is.");
    }
}
