package coop.minga.platform.imports;

import coop.minga.platform.problem.DomainFailure;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (.xlsx) as rows of text, as its clerk sees them.
 *
 * <p>Guarantee: row by row in flat memory, however large the sheet; row numbers stay those of the spreadsheet, because
 * an empty row is written as one. Formulas are never computed: their last result counts.
 */
final class Spreadsheet implements Closeable {
    private static final int MOST_FORMATS = 65_536;

    /** What a shared text costs besides its characters. */
    private static final int TEXT_OVERHEAD = 16;

    private final WorkbookParts parts;

    private Spreadsheet(WorkbookParts parts) {
        this.parts = parts;
    }

    static Spreadsheet open(Path file) throws IOException {
        return open(file, WorkbookParts.Limits.USUAL);
    }

    static Spreadsheet open(Path file, WorkbookParts.Limits limits) throws IOException {
        return new Spreadsheet(new WorkbookParts(file, limits));
    }

    /** What the workbook says of itself: where its sheets are, by name, and where its texts and formats. */
    private record Contents(
            Map<String, String> sheets,
            @Nullable String sharedStrings,
            @Nullable String styles,
            boolean since1904) {}

    /**
     * Writes the sheet as CSV in UTF-8.
     *
     * @param sheet the sheet's name, or null for the first one
     * @throws DomainFailure SHEET_UNKNOWN, FILE_SPREADSHEET_UNREADABLE, FILE_SPREADSHEET_TOO_LARGE
     */
    void writeRows(@Nullable String sheet, OutputStream out) throws IOException {
        try {
            Contents contents = contents();
            var rows = new SheetRows(
                    parts.read(part(contents, sheet)),
                    sharedStrings(contents.sharedStrings()),
                    formats(contents.styles()),
                    contents.since1904());
            write(rows, out);
        } catch (XMLStreamException | ZipException broken) {
            throw WorkbookParts.unreadable("One of its parts is broken.");
        }
    }

    private void write(SheetRows rows, OutputStream out) throws IOException, XMLStreamException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(text);
        int written = 0;
        int width = 0;
        long characters = 0;
        while (rows.next()) {
            List<String> cells = rows.cells();
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            for (written++; written < rows.number(); written++) {
                csv.writeRecord("");
            }
            width = width == 0 ? cells.size() : width;
            List<String> whole = new ArrayList<>(cells);
            whole.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
            csv.writeRecord(whole);
            characters += whole.stream().mapToLong(String::length).sum() + whole.size();
            if (characters > parts.limits().rowBytes()) {
                throw WorkbookParts.tooLarge("Its rows are too much text.");
            }
        }
        text.flush();
    }

    private static String part(Contents contents, @Nullable String sheet) {
        if (contents.sheets().isEmpty()) {
            throw WorkbookParts.unreadable("It has no sheet.");
        }
        if (sheet == null) {
            return contents.sheets().values().iterator().next();
        }
        String found = contents.sheets().get(sheet);
        if (found == null) {
            throw DomainFailure.at(
                    ImportFailure.SHEET_UNKNOWN,
                    "/sheet",
                    "The workbook has the sheets " + contents.sheets().keySet() + ".");
        }
        return found;
    }

    private Contents contents() throws IOException, XMLStreamException {
        String workbook = relations("").values().stream()
                .filter(each -> each.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> WorkbookParts.unreadable("It is a zip archive, but not a workbook."));
        Map<String, Relation> relations = relations(workbook);
        Map<String, String> sheets = new LinkedHashMap<>();
        boolean since1904 = false;
        XMLStreamReader xml = parts.read(workbook);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String said = xml.getAttributeValue(null, "date1904");
                since1904 = "1".equals(said) || "true".equals(said);
            } else if (xml.getLocalName().equals("sheet")) {
                Relation relation = relations.get(String.valueOf(relationId(xml)));
                String name = xml.getAttributeValue(null, "name");
                if (relation != null && name != null && relation.type().endsWith("/worksheet")) {
                    sheets.putIfAbsent(name, relation.target());
                }
            }
        }
        return new Contents(sheets, target(relations, "/sharedStrings"), target(relations, "/styles"), since1904);
    }

    /** Another part, and what it is to this one. */
    private record Relation(String type, String target) {}

    private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Map<String, Relation> found = new HashMap<>();
        XMLStreamReader xml = parts.read(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("Relationship")) {
                continue;
            }
            String id = xml.getAttributeValue(null, "Id");
            String type = xml.getAttributeValue(null, "Type");
            String target = xml.getAttributeValue(null, "Target");
            if (id != null && type != null && target != null) {
                found.put(id, new Relation(type, target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return found;
    }

    private static @Nullable String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(each -> each.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private List<String> sharedStrings(@Nullable String part) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader xml = part == null ? null : parts.find(part);
        long characters = 0;
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = SheetRows.richText(xml, "si");
                characters += text.length() + TEXT_OVERHEAD;
                if (characters > parts.limits().sharedCharacters()) {
                    throw WorkbookParts.tooLarge("It holds too many different texts.");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    private List<CellFormat> formats(@Nullable String part) throws IOException, XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        List<CellFormat> formats = new ArrayList<>();
        XMLStreamReader xml = part == null ? null : parts.find(part);
        boolean ofCells = false;
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event != XMLStreamConstants.START_ELEMENT) {
                ofCells &= event != XMLStreamConstants.END_ELEMENT
                        || !xml.getLocalName().equals("cellXfs");
                continue;
            }
            String id = String.valueOf(xml.getAttributeValue(null, "numFmtId"));
            switch (xml.getLocalName()) {
                case "numFmt" -> codes.put(id, String.valueOf(xml.getAttributeValue(null, "formatCode")));
                case "cellXfs" -> ofCells = true;
                case "xf" -> {
                    if (ofCells && formats.size() < MOST_FORMATS) {
                        formats.add(CellFormat.of(id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0, codes.get(id)));
                    }
                }
                default -> {
                    // Fonts, borders and colours say nothing about the value.
                }
            }
        }
        return formats;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
