package coop.minga.platform.imports;

import coop.minga.platform.problem.DomainFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was uploaded, which is rows of text already or the workbook they stand in.
 *
 * <p>Guarantee: told by its first bytes and not by its name, which says what somebody believes it is.
 */
record UploadedFile(Path path, boolean isWorkbook, @Nullable String sheet) {
    private static final int ZIP = 0x504B0304;
    private static final int OLE = 0xD0CF11E0;

    /** @throws DomainFailure FILE_SPREADSHEET_OLD; SHEET_UNKNOWN where a file without sheets is said to have one */
    static UploadedFile of(Path path, @Nullable String sheet) {
        int signature = signature(path);
        if (signature == OLE) {
            throw DomainFailure.at(
                    ImportFailure.FILE_SPREADSHEET_OLD,
                    "/file",
                    "Save it as an Excel workbook (.xlsx) without a password, or as CSV, and upload that.");
        }
        if (signature != ZIP && sheet != null) {
            throw DomainFailure.at(
                    ImportFailure.SHEET_UNKNOWN, "/sheet", "The file is not a workbook (.xlsx), so it has no sheets.");
        }
        return new UploadedFile(path, signature == ZIP, sheet);
    }

    /** @throws DomainFailure what {@link Spreadsheet} refuses */
    void writeRowsTo(OutputStream out) throws IOException {
        if (isWorkbook) {
            try (Spreadsheet spreadsheet = Spreadsheet.open(path)) {
                spreadsheet.writeRows(sheet, out);
            }
        } else {
            Files.copy(path, out);
        }
    }

    private static int signature(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] first = bytes.readNBytes(4);
            return first.length < 4 ? 0 : java.nio.ByteBuffer.wrap(first).getInt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
