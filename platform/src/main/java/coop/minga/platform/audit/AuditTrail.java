package coop.minga.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects what a command changed, so that its audit row can name every changed row with a hash before and after.
 *
 * <p>Guarantee: sees every entity Hibernate writes and everything noted by hand; bound to the running command, so two
 * commands never mix.
 */
@ApplicationScoped
public class AuditTrail {
    private static final ScopedValue<List<Change>> CHANGES = ScopedValue.newInstance();

    /** The work's result with what it changed. */
    public record Recorded<T>(T result, List<Change> changes) {}

    public <T> Recorded<T> record(Supplier<T> work) {
        List<Change> changes = new ArrayList<>();
        T result = ScopedValue.where(CHANGES, changes).call(work::get);
        return new Recorded<>(result, changes);
    }

    /** Notes a change that Hibernate does not see. Outside a command there is no audit row to add it to. */
    public static void note(Change change) {
        if (CHANGES.isBound()) {
            CHANGES.get().add(change);
        }
    }
}
