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
    IMPORT_ID_TAKEN(409, "Another import has this id"),
    IMPORT_STATE(409, "The import does not stand where this can be done"),
    IMPORT_NOT_REVERSIBLE(409, "What this import did was not recorded in a way that can be taken back"),
    IMPORT_FILE_DESTROYED(410, "The file of this import has been destroyed"),
    IMPORT_PART_UNKNOWN(400, "The form has a part this operation does not know"),
    IMPORT_PART_MISSING(400, "The form lacks the file or its description"),
    IMPORT_FIELD_UNKNOWN(400, "The mapping names a field this kind of import does not have"),
    IMPORT_FIELD_REQUIRED(400, "The mapping lacks a field this kind of import needs"),
    IMPORT_MAPPING_UNKNOWN(404, "There is no such saved mapping"),
    IMPORT_MAPPING_NAME_TAKEN(409, "Another mapping was saved under this name at the same moment"),
    IMPORT_MAPPING_ABSENT(422, "The import names a mapping that is not saved"),
    IMPORT_MAPPING_OF_ANOTHER_KIND(422, "The import names a mapping of another kind"),
    FILE_SPREADSHEET_UNREADABLE(422, "The file is not a workbook that can be read"),
    FILE_SPREADSHEET_OLD(422, "The workbook is in the old format or protected by a password"),
    FILE_SPREADSHEET_TOO_LARGE(422, "The workbook becomes too large when it is unpacked"),
    SHEET_UNKNOWN(422, "The import names a sheet the file does not have"),
    FILE_EMPTY(422, "The file has no header"),
    FILE_ENCODING(422, "The file is not in the encoding that was named"),
    COLUMN_MISSING(422, "The mapping names a column the file does not have"),
    COLUMN_AMBIGUOUS(422, "The mapping names a column the file has twice"),
    IMPORT_FOLLOWERS_TOO_MANY(429, "As many follow imports as may"),
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
