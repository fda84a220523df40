package coop.minga.platform.imports;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of an import as a whole; {@link RowFailure} has those of single rows.
 *
 * <p>Guarantee: a code never changes its meaning. Those that only an uploaded file can show stand in the import's
 * {@code problem} and not in an HTTP answer.
 */
public enum ImportFailure implements ProblemType {
    IMPORT_UNKNOWN(404, "There is no such import"),
    IMPORT_STATE(409, "The import does not stand where this can be done"),
    IMPORT_FILE_DESTROYED(410, "The file of this import has been destroyed"),
    IMPORT_PART_UNKNOWN(400, "The form has a part this operation does not know"),
    IMPORT_PART_MISSING(400, "The form lacks the file or its description"),
    IMPORT_FIELD_UNKNOWN(400, "The mapping names a field this kind of import does not have"),
    IMPORT_FIELD_REQUIRED(400, "The mapping lacks a field this kind of import needs"),
    FILE_EMPTY(422, "The file has no header"),
    FILE_ENCODING(422, "The file is not in the encoding that was named"),
    COLUMN_MISSING(422, "The mapping names a column the file does not have"),
    COLUMN_AMBIGUOUS(422, "The mapping names a column the file has twice"),
    IMPORT_BROKEN(500, "The import was given up because of a fault on our side");

    private final int status;
    private final String title;

    ImportFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
