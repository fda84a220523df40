package coop.minga.platform.imports;

import coop.minga.platform.problem.DomainFailure;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the first row of a file and compares it with the mapping.
 *
 * <p>Guarantee: what is wrong here is wrong for every row, so it is said once and nothing else is read.
 */
final class HeaderRow {
    private HeaderRow() {}

    /** @throws DomainFailure FILE_EMPTY, FILE_ENCODING, COLUMN_MISSING, COLUMN_AMBIGUOUS */
    static ImportHeader read(ByteSource source, ImportRequest request, Charset charset) {
        if (isUtf16(source)) {
            throw new DomainFailure(
                    ImportFailure.FILE_ENCODING, "The file is UTF-16; save it as UTF-8 and upload it again.");
        }
        long start = startsWithMark(source) ? 3 : 0;
        CsvRow first = new CsvReader(source, charset, request.separator(), 0, start, 0).next();
        if (first == null) {
            throw new DomainFailure(ImportFailure.FILE_EMPTY, "The file has no row; the first one names the columns.");
        }
        CsvRow.Fault fault = first.fault();
        if (fault != null) {
            throw new DomainFailure(
                    ImportFailure.FILE_ENCODING, "The header cannot be read: " + fault.code() + ". " + fault.reason());
        }
        List<String> columns = first.fields();
        Set<String> wanted = new LinkedHashSet<>(request.identifying());
        request.fields().values().forEach(each -> wanted.addAll(each.names()));
        List<String> missing =
                wanted.stream().filter(each -> !columns.contains(each)).sorted().toList();
        if (!missing.isEmpty()) {
            throw new DomainFailure(
                    ImportFailure.COLUMN_MISSING,
                    "The file has no column " + missing + "; it has " + columns
                            + ". Another delimiter than the one named reads as one long column.");
        }
        List<String> twice = wanted.stream()
                .filter(each -> Collections.frequency(columns, each) > 1)
                .sorted()
                .toList();
        if (!twice.isEmpty()) {
            throw new DomainFailure(
                    ImportFailure.COLUMN_AMBIGUOUS, "The file has more than one column " + twice + "; rename them.");
        }
        return new ImportHeader(columns, first.end(), first.number());
    }

    private static boolean startsWithMark(ByteSource source) {
        return source.at(0) == 0xEF && source.at(1) == 0xBB && source.at(2) == 0xBF;
    }

    private static boolean isUtf16(ByteSource source) {
        int first = source.at(0);
        int second = source.at(1);
        return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    }
}
