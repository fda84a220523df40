package coop.minga.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file.
 *
 * <p>Guarantee: with a fault, {@code fields} hold what could be read of it, each field cut to a readable length.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param end the byte after the row, where reading can be taken up again
 */
record CsvRow(long number, List<String> fields, @Nullable Fault fault, long end) {

    /** What is wrong with the row's form; {@code column} counts from 0 and is -1 where no single column is to blame. */
    record Fault(RowFailure code, int column, String reason) {}
}
