package coop.minga.platform.imports;

import coop.minga.platform.command.BackgroundCommands;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of import makes of its rows; a service offers one bean for each.
 *
 * <p>Guarantee: expected of an implementation: {@link #read} has no effect; {@link #create} and {@link #update} run inside
 * the transaction of their batch and take the organisation from the argument, for there is no caller.
 *
 * @param <R> a row that has been read
 */
public interface ImportKind<R> {
    /** The name clients know it by. */
    String name();

    /** Who may import this: whoever may create the same thing one by one. */
    Set<String> roles();

    /** Every field a mapping may name. */
    Set<String> fields();

    /** The fields a mapping must name. */
    Set<String> requiredFields();

    /**
     * Whether every row of every file is one of its own, however like another it is: lines of payments. Such rows are
     * never known again and never updates.
     */
    default boolean keepsEveryRow() {
        return false;
    }

    /**
     * Reads and checks one row.
     *
     * @throws RowRefused or a domain failure, if the row cannot go in
     */
    R read(RowValues values);

    /**
     * Writes new rows.
     *
     * @return what each row became, in the same order
     * @throws RowsRefused if it knows which rows cannot go in; any other refusal is searched for
     */
    List<Written> create(UUID organisation, List<R> rows);

    /**
     * Writes what known rows say now.
     *
     * @return what each row did, in the same order
     */
    List<Written> update(UUID organisation, List<Update<R>> rows);

    /** Whether what rows did can be taken back. */
    boolean isReversible();

    /**
     * Takes back what rows did: what they made is withdrawn, what they changed says again what it said before. A record
     * that somebody has changed since is kept.
     *
     * @return what became of each, in the same order; a refusal that is thrown keeps the record it is about
     */
    List<Undone> undo(BackgroundCommands.Actor by, List<Written> written);

    /**
     * What a row did to a record.
     *
     * @param version the record's version now
     * @param versionBefore its version before, null if the row made it
     * @param memory what the kind must know to take it back; kept sealed
     */
    record Written(UUID target, long version, @Nullable Long versionBefore, String memory) {}

    /**
     * What became of a record that was to be taken back.
     *
     * @param version its version now; of no meaning if it was withdrawn
     * @param kept why it was left as it is, or null
     */
    record Undone(long version, @Nullable RowRefused kept) {
        public static Undone kept(RowRefused why) {
            return new Undone(0, why);
        }

        public static Undone changedSince() {
            return kept(new RowRefused(RowFailure.CHANGED_SINCE, null, "Somebody has changed the record since."));
        }

        public static Undone done(long version) {
            return new Undone(version, null);
        }
    }

    /** A row and what it became when it was first seen. */
    record Update<R>(UUID target, R row) {}
}
