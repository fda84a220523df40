package coop.minga.platform.inbox;

import java.sql.SQLException;
import java.util.Set;

/** Tells a failure that passes from one that stays, whatever is tried. */
final class Refusal {
    /**
     * The classes of SQL states that blame the data. Everything else passes: lost connections, serialisation, locks and
     * resources by themselves, a missing table, column or right (42) with the next deployment. Burying events for a
     * mistake of deployment would bury all of them.
     */
    private static final Set<String> BLAMES_THE_DATA = Set.of("20", "21", "22", "23", "44", "54", "P0");

    private Refusal() {}

    /** Whether trying again later could help. */
    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // No state: the pool or the driver speaks, not the server.
                return state == null || state.length() < 2 || !BLAMES_THE_DATA.contains(state.substring(0, 2));
            }
        }
        return false;
    }
}
