package coop.minga.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls and for whom.
 *
 * <p>Guarantee: comes from a verified token alone; no header or body can name another organisation.
 */
public record Caller(
        String issuer,
        String subject,
        @Nullable UUID organisationOrNull,
        Set<String> roles,
        @Nullable UUID personOrNull) {
    /** Stands for "no organisation" where a column needs a value: the platform's own writes. */
    public static final UUID NO_ORGANISATION = new UUID(0, 0);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The organisation the caller acts for, or {@link #NO_ORGANISATION}, which owns no rows of a domain. */
    public UUID organisation() {
        return organisationOrNull == null ? NO_ORGANISATION : organisationOrNull;
    }

    /** The caller's own person record, if the caller is a member. */
    public Optional<UUID> person() {
        return Optional.ofNullable(personOrNull);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
