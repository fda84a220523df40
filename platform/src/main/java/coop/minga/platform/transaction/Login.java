package coop.minga.platform.transaction;

/**
 * The database logins a request can run under.
 *
 * <p>Guarantee: what a login may do is granted in migrations, not decided in code.
 */
public enum Login {
    /** The runtime role: owns nothing, sees one organisation at a time. */
    RUNTIME,
    /** Registers tenants and nothing else; the datasource named {@code admin}. */
    ADMIN,
    /** Seals and forgets in the background, across organisations; the datasource named {@code housekeeping}. */
    HOUSEKEEPING
}
