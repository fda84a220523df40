package coop.minga.platform.imports;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, one after the other.
 *
 * <p>Guarantee: in the memory of one row, which has at most the columns a sheet can have. Not thread-safe.
 */
final class SheetRows {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LONGEST_TEXT = 1_000_000;

    private final XMLStreamReader xml;
    private final List<String> sharedStrings;
    private final List<CellFormat> formats;
    private final boolean since1904;
    private final List<String> cells = new ArrayList<>();
    private int number;

    SheetRows(XMLStreamReader xml, List<String> sharedStrings, List<CellFormat> formats, boolean since1904) {
        this.xml = xml;
        this.sharedStrings = sharedStrings;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** Goes on to the next row that is written in the sheet; empty ones often are not. */
    boolean next() throws XMLStreamException {
        cells.clear();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                int at = number(xml.getAttributeValue(null, "r"), number + 1);
                if (at <= number || at > LAST_ROW) {
                    throw WorkbookParts.unreadable("Its rows are not in order.");
                }
                number = at;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                readCell();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return true;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("sheetData")) {
                return false;
            }
        }
        return false;
    }

    /** As the spreadsheet counts. */
    int number() {
        return number;
    }

    /** What the row's cells say, without the empty ones at its end. */
    List<String> cells() {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private void readCell() throws XMLStreamException {
        int column = column(xml.getAttributeValue(null, "r"));
        if (column < cells.size() || column >= LAST_COLUMN) {
            throw WorkbookParts.unreadable("The cells of a row are not in order.");
        }
        String type = xml.getAttributeValue(null, "t");
        int style = number(xml.getAttributeValue(null, "s"), 0);
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = text(xml, "v");
                    case "is" -> value = richText(xml, "is");
                    // What a formula came to stands in the value; the formula itself is nobody's name.
                    default -> text(xml, xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(shown(value, type == null ? "n" : type, style));
    }

    private String shown(String value, String type, int style) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared(number(value, -1));
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> format(style).show(value, since1904);
            case "d" -> value.replaceFirst("T00:00:00(\\.0+)?$", "");
            default -> value;
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= sharedStrings.size()) {
            throw WorkbookParts.unreadable("A cell names a text it does not have.");
        }
        return sharedStrings.get(index);
    }

    private CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }

    private int column(@Nullable String reference) {
        if (reference == null) {
            return cells.size();
        }
        int column = 0;
        for (int i = 0; i < reference.length() && column <= LAST_COLUMN; i++) {
            char letter = Character.toUpperCase(reference.charAt(i));
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw WorkbookParts.unreadable("It counts in something else than numbers.");
        }
        return Integer.parseInt(text);
    }

    /** Everything inside the element, which is where the reader stands. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        return collect(xml, element, false);
    }

    /** The texts inside the element, without the pronunciation that East Asian workbooks keep beside them. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        return collect(xml, element, true);
    }

    private static String collect(XMLStreamReader xml, String element, boolean onlyTexts) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int textDepth = onlyTexts ? 0 : 1;
        int phoneticDepth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && onlyTexts) {
                textDepth += xml.getLocalName().equals("t") ? 1 : 0;
                phoneticDepth += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                textDepth -= onlyTexts && xml.getLocalName().equals("t") ? 1 : 0;
                phoneticDepth -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT && textDepth > 0 && phoneticDepth == 0) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > LONGEST_TEXT) {
                    throw WorkbookParts.tooLarge("One of its values has more than " + LONGEST_TEXT + " characters.");
                }
            }
        }
        return text.toString();
    }
}
