package coop.minga.platform.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;

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
     * Reads and checks one row.
     *
     * @throws RowRefused or a domain failure, if the row cannot go in
     */
    R read(RowValues values);

    /**
     * Writes new rows.
     *
     * @return the id of what each row became, in the same order
     * @throws RowsRefused if it knows which rows cannot go in; any other refusal is searched for
     */
    List<UUID> create(UUID organisation, List<R> rows);

    /** Writes what known rows say now. */
    void update(UUID organisation, List<Update<R>> rows);

    /** A row and what it became when it was first seen. */
    record Update<R>(UUID target, R row) {}
}
