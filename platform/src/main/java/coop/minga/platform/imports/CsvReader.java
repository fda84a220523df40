package coop.minga.platform.imports;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180, line ends of any kind) row by row, and goes on after a row it cannot read.
 *
 * <p>Guarantee: one bad row costs one row. After a quotation mark that is never closed, or is followed by text, the first
 * line of the row is refused and reading goes on at the second; the libraries at hand would lose the rest of the file.
 * Memory stays flat whatever the file holds. Reading can begin at the end of any earlier row. Not thread-safe.
 *
 * <p>Works on bytes: in every encoding we read, a byte below 128 is the ASCII character, so that rows can be told apart
 * before their text is decoded, and a wrong byte spoils only its own row.
 */
final class CsvReader {
    static final int LARGEST_FIELD = 100_000;
    private static final int LARGEST_ROW = 1_000_000;
    private static final int SHOWN = 500;
    private static final int END = -1;

    private final ByteSource source;
    private final Charset charset;
    private final int delimiter;
    private final int columns;
    private long offset;
    private long number;

    // The row that is being read.
    private byte[] text = new byte[8_192];
    private int length;
    private int fieldStart;
    private long fieldBytes;
    private final List<String> fields = new ArrayList<>();
    private int fieldCount;
    private CsvRow.@Nullable Fault fault;

    /**
     * A reader that begins at a row's first byte.
     *
     * @param columns how many the header has, or 0 to read the header itself
     * @param rowNumber the number of the row before
     */
    CsvReader(ByteSource source, Charset charset, char delimiter, int columns, long offset, long rowNumber) {
        this.source = source;
        this.charset = charset;
        this.delimiter = delimiter;
        this.columns = columns;
        this.offset = offset;
        this.number = rowNumber;
    }

    /** The next row that is not blank, or null at the end. */
    @Nullable CsvRow next() {
        while (true) {
            long start = offset;
            if (source.at(start) == END) {
                return null;
            }
            number++;
            reset();
            boolean isWhole = readRow();
            if (!isWhole) {
                return broken(start);
            }
            if (fieldCount == 1 && fields.getFirst().isBlank() && fault == null) {
                continue;
            }
            checkColumns();
            return new CsvRow(number, List.copyOf(fields), fault, offset);
        }
    }

    /** Reads to the end of the row; false if a quotation mark makes that impossible, with the fault noted. */
    private boolean readRow() {
        while (true) {
            fieldStart = length;
            fieldBytes = 0;
            int first = source.at(offset);
            int after;
            if (first == '"') {
                offset++;
                if (!readQuoted()) {
                    fault = new CsvRow.Fault(
                            RowFailure.QUOTE_NOT_CLOSED, fieldCount, "A quotation mark opens a field that never ends.");
                    return false;
                }
                after = source.at(offset);
                if (after != delimiter && after != '\n' && after != '\r' && after != END) {
                    fault = new CsvRow.Fault(
                            RowFailure.TEXT_AFTER_QUOTE,
                            fieldCount,
                            "Text follows the quotation mark that ends a field; write quotation marks twice.");
                    return false;
                }
            } else {
                after = readPlain();
            }
            endField();
            if (after == END) {
                return true;
            }
            offset++;
            if (after == '\n') {
                return true;
            }
            if (after == '\r') {
                if (source.at(offset) == '\n') {
                    offset++;
                }
                return true;
            }
        }
    }

    private int readPlain() {
        while (true) {
            int next = source.at(offset);
            if (next == delimiter || next == '\n' || next == '\r' || next == END) {
                return next;
            }
            append(next);
            offset++;
        }
    }

    private boolean readQuoted() {
        while (true) {
            int next = source.at(offset);
            if (next == END) {
                return false;
            }
            offset++;
            if (next == '"') {
                if (source.at(offset) != '"') {
                    return true;
                }
                offset++;
            }
            append(next);
        }
    }

    private void append(int value) {
        fieldBytes++;
        if (fieldBytes > LARGEST_FIELD || length >= LARGEST_ROW) {
            return;
        }
        if (length == text.length) {
            byte[] larger = new byte[Math.min(LARGEST_ROW, text.length * 4)];
            System.arraycopy(text, 0, larger, 0, length);
            text = larger;
        }
        text[length] = (byte) value;
        length++;
    }

    private void endField() {
        int index = fieldCount;
        fieldCount++;
        if (fieldBytes > LARGEST_FIELD || length >= LARGEST_ROW) {
            blame(
                    RowFailure.FIELD_TOO_LARGE,
                    index,
                    "The field has " + fieldBytes + " bytes; " + LARGEST_FIELD + " are allowed, and " + LARGEST_ROW
                            + " in the whole row.");
            length = Math.min(length, fieldStart + SHOWN);
        }
        if (columns > 0 && index >= columns) {
            // Counted, not kept.
            length = fieldStart;
            return;
        }
        String value = new String(text, fieldStart, length - fieldStart, charset);
        if (fault == null && value.indexOf('\uFFFD') >= 0 && !isDecodable()) {
            blame(
                    RowFailure.WRONG_ENCODING,
                    index,
                    "The field holds bytes that are not " + charset.name() + "; save the file in that encoding.");
        }
        if (value.indexOf('\0') >= 0) {
            blame(RowFailure.WRONG_ENCODING, index, "The field holds the character NUL, which is not text.");
            value = value.replace("\0", "");
        }
        fields.add(value);
    }

    /** Whether a replacement character was really in the file. */
    private boolean isDecodable() {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(java.nio.ByteBuffer.wrap(text, fieldStart, length - fieldStart));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private void checkColumns() {
        if (columns == 0 || fieldCount == columns) {
            return;
        }
        blame(
                fieldCount < columns ? RowFailure.COLUMNS_MISSING : RowFailure.COLUMNS_TOO_MANY,
                -1,
                "The row has " + fieldCount + " columns, the header " + columns + ".");
    }

    private void blame(RowFailure code, int column, String reason) {
        if (fault == null) {
            fault = new CsvRow.Fault(code, column, reason);
        }
    }

    /** Gives up on the row's first line only. */
    private CsvRow broken(long start) {
        offset = start;
        length = 0;
        fieldStart = 0;
        while (true) {
            int next = source.at(offset);
            if (next == END) {
                break;
            }
            offset++;
            if (next == '\n') {
                break;
            }
            if (next == '\r') {
                if (source.at(offset) == '\n') {
                    offset++;
                }
                break;
            }
            if (length < SHOWN) {
                text[length] = (byte) next;
                length++;
            }
        }
        String line = new String(text, 0, length, charset).replace("\0", "");
        return new CsvRow(number, List.of(line), fault, offset);
    }

    private void reset() {
        length = 0;
        fieldCount = 0;
        fields.clear();
        fault = null;
    }
}
