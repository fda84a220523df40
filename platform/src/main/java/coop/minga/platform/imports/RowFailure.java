package coop.minga.platform.imports;

/**
 * Why a row is refused before anybody looks at its meaning; refusals of the domain keep the domain's codes.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum RowFailure {
    /** Bytes that are not text in the file's encoding. */
    WRONG_ENCODING,
    /** A field longer than any field may be. */
    FIELD_TOO_LARGE,
    /** Fewer columns than the header. */
    COLUMNS_MISSING,
    /** More columns than the header. */
    COLUMNS_TOO_MANY,
    /** A quotation mark opens a field that never ends. */
    QUOTE_NOT_CLOSED,
    /** Text between a closing quotation mark and the next delimiter. */
    TEXT_AFTER_QUOTE,
    /** A required value is absent. */
    VALUE_MISSING,
    /** A value that is not of the form the field has. */
    VALUE_INVALID,
    /** A day that does not exist. */
    DATE_IMPOSSIBLE,
    /** A code that is not in the list. */
    CODE_UNKNOWN,
    /** Somebody has changed the record since. */
    CHANGED_SINCE,
    /** The database refused the row. */
    CONFLICT
}
