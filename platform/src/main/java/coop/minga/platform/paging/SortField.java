package coop.minga.platform.paging;

/**
 * A field a list can be sorted by; implemented by one enum per list.
 *
 * <p>Guarantee: only a constant of the enum reaches a query, so no client text does.
 */
public interface SortField {
    /** The constant's name; {@code JOINED_ON} is {@code joinedOn} to the client. */
    String name();

    /** The entity's attribute; indexed together with the id. */
    String attribute();

    /** Reads the attribute's value back from its text form in a cursor. */
    Comparable<?> parse(String text);
}
