package coop.minga.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.platform.problem.DomainFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void cellsReadAsTheClerkSeesThem() throws IOException {
        assertThat(rows(written(sheet -> {
                    sheet.value(0, 0, "Text");
                    sheet.value(0, 1, "Day");
                    sheet.value(0, 2, "Moment");
                    sheet.value(0, 3, "Number");
                    sheet.value(0, 4, "Flag");
                    sheet.value(0, 5, "Card");
                    sheet.value(2, 0, "Coopérative \"Ushindi\",\nKadutu");
                    sheet.value(2, 1, LocalDate.of(2024, 2, 29));
                    sheet.style(2, 1).format("d. mmm yyyy").set();
                    sheet.value(2, 2, LocalDateTime.of(2024, 5, 1, 13, 45, 7));
                    sheet.style(2, 2).format("yyyy-mm-dd hh:mm:ss").set();
                    sheet.value(2, 3, 0.1 + 0.2);
                    sheet.value(2, 4, true);
                    sheet.value(2, 5, 42);
                    sheet.style(2, 5).format("00000").set();
                    sheet.value(3, 3, 1_250_000);
                })))
                .isEqualTo("""
                        Text,Day,Moment,Number,Flag,Card

                        "Coopérative ""Ushindi"",
                        Kadutu",2024-02-29,2024-05-01T13:45:07,0.3,TRUE,00042
                        ,,,1250000,,
                        """);
    }

    @Test
    void aFormulaCountsWithItsLastResult() throws IOException {
        assertThat(rows(sheet("<row r='1'><c r='A1' t='str'><f>CONCAT(\"Am\",\"ina\")</f><v>Amina</v></c>"
                        + "<c r='B1'><f>SUM(1,2)</f><v>3</v></c><c r='C1' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                        + "<c r='D1' t='s'><v>0</v></c><c r='E1' t='inlineStr'><is><r><t>In</t></r><r><t>line</t></r>"
                        + "</is></c></row>")))
                .isEqualTo("Amina,3,#DIV/0!,Shared,Inline\n");
    }

    @Test
    void bothCalendarsGiveTheDayOnTheScreen() throws IOException {
        String days = "<row r='1'><c r='A1' s='1'><v>59</v></c><c r='B1' s='1'><v>60</v></c><c r='C1' s='1'>"
                + "<v>61</v></c><c r='D1' s='1'><v>45413.9999999</v></c><c r='E1' s='2'><v>45413.9999999</v></c>"
                + "<c r='F1' s='3'><v>1.25</v></c><c r='G1' s='1'><v>-3</v></c></row>";
        assertThat(rows(sheet(days))).isEqualTo("1900-02-28,1900-02-29,1900-03-01,2024-05-01,2024-05-02,30:00:00,-3\n");
        assertThat(rows(sheet(days, "<workbookPr date1904='1'/>")))
                .isEqualTo("1904-02-29,1904-03-01,1904-03-02,2028-05-02,2028-05-03,30:00:00,-3\n");
    }

    @Test
    void aSheetIsChosenByItsName() throws IOException {
        Path two = directory.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(two);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("First").value(0, 0, "a");
            workbook.newWorksheet("Second").value(0, 0, "b");
        }
        assertThat(rows(two, null)).isEqualTo("a\n");
        assertThat(rows(two, "Second")).isEqualTo("b\n");
        DomainFailure unknown = catchThrowableOfType(DomainFailure.class, () -> rows(two, "Third"));
        assertThat(unknown.type()).isEqualTo(ImportFailure.SHEET_UNKNOWN);
        assertThat(unknown.detail()).contains("First", "Second");
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithAReason() throws IOException {
        Path ole = file("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThatThrownBy(() -> UploadedFile.of(ole, null))
                .isInstanceOfSatisfying(DomainFailure.class, failure -> assertThat(failure.type())
                        .isEqualTo(ImportFailure.FILE_SPREADSHEET_OLD));
        Path csv = file("list.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(UploadedFile.of(csv, null).isWorkbook()).isFalse();
        assertThatThrownBy(() -> UploadedFile.of(csv, "Sheet1")).isInstanceOf(DomainFailure.class);
        byte[] whole = Files.readAllBytes(sheet("<row r='1'><c r='A1'><v>1</v></c></row>"));
        refused(file("half.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)));
        refused(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        refused(sheet("<row r='1'><c r='A1'><v>1</v></row>"));
        refused(sheet("<row r='2'/><row r='1'><c r='A1'><v>1</v></c></row>"));
        refused(sheet("<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>"));
        refused(sheet("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>"));
        refused(sheet("<row r='1048577'><c r='A1'><v>1</v></c></row>"));
        refused(sheet("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"));
    }

    @Test
    void noEntityIsFollowed() throws IOException {
        Path secret = file("secret.txt", "secret".getBytes(StandardCharsets.UTF_8));
        Map<String, String> parts = parts("<row r='1'><c r='A1' t='str'><v>&out;</v></c></row>", "");
        parts.compute(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE worksheet [<!ENTITY out SYSTEM '" + secret.toUri() + "'>]>" + xml);
        refused(zip(parts));
    }

    @Test
    void abombIsRefusedBeforeItIsUnpacked() throws IOException {
        var tight = new WorkbookParts.Limits(20, 4 << 20, 100, 64 << 10, 1_000, 1 << 20);
        tooLarge(sheet("<row r='1'>" + " ".repeat(2 << 20) + "</row>"), tight);
        tooLarge(sheet("<row r='1'><c r='A1' t='str'><v>" + "<x/>".repeat(2 << 20) + "</v></c></row>"), tight);
        tooLarge(sheet("<row><c t='s'><v>0</v></c></row>".repeat(20), "", "x".repeat(1_001)), tight);
        tooLarge(
                sheet("<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>".repeat(3_000), "", "x".repeat(900)),
                tight);
        Map<String, String> many = parts("", "");
        for (int i = 0; i < 20; i++) {
            many.put("part" + i, "");
        }
        tooLarge(zip(many), tight);
    }

    @Test
    void aWholeSheetOfRowsGoesThrough() throws IOException {
        Path large = written(sheet -> {
            for (int row = 0; row < 50_000; row++) {
                sheet.value(row, 0, "Name " + row % 100);
                sheet.value(row, 1, row);
            }
        });
        assertThat(rows(large).lines().count()).isEqualTo(50_000);
    }

    private static void refused(Path file) {
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(DomainFailure.class, failure -> assertThat(failure.type())
                        .isEqualTo(ImportFailure.FILE_SPREADSHEET_UNREADABLE));
    }

    private static void tooLarge(Path file, WorkbookParts.Limits limits) {
        assertThatThrownBy(() -> {
                    try (Spreadsheet spreadsheet = Spreadsheet.open(file, limits)) {
                        spreadsheet.writeRows(null, OutputStream.nullOutputStream());
                    }
                })
                .isInstanceOfSatisfying(DomainFailure.class, failure -> assertThat(failure.type())
                        .isEqualTo(ImportFailure.FILE_SPREADSHEET_TOO_LARGE));
    }

    private static String rows(Path file) throws IOException {
        return rows(file, null);
    }

    private static String rows(Path file, @Nullable String sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
            spreadsheet.writeRows(sheet, out);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Fills a sheet. */
    @FunctionalInterface
    private interface Content {
        void fill(Worksheet sheet);
    }

    private Path written(Content content) throws IOException {
        Path file = Files.createTempFile(directory, "written", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.fill(workbook.newWorksheet("Members"));
        }
        return file;
    }

    private Path sheet(String rows) throws IOException {
        return sheet(rows, "");
    }

    private Path sheet(String rows, String workbookProperties) throws IOException {
        return zip(parts(rows, workbookProperties));
    }

    private Path sheet(String rows, String workbookProperties, String sharedText) throws IOException {
        Map<String, String> parts = parts(rows, workbookProperties);
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + sharedText + "</t></si></sst>");
        return zip(parts);
    }

    private static Map<String, String> parts(String rows, String workbookProperties) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + RELATIONS + "'>" + workbookProperties
                        + "<sheets><sheet name='One' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "rId1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "rId2",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "rId3",
                        "styles",
                        "/xl/styles.xml"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>Sha</t></r><r><t>red</t></r><rPh><t>ignored</t></rPh></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='165' formatCode='[$-409]\"on \"d/m/yy\\ h:mm;@'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                        + "<xf numFmtId='165'/><xf numFmtId='46'/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static String relations(String... idsTypesTargets) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (int i = 0; i < idsTypesTargets.length; i += 3) {
            xml.append("<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
                    .formatted(idsTypesTargets[i], RELATIONS, idsTypesTargets[i + 1], idsTypesTargets[i + 2]));
        }
        return xml.append("</Relationships>").toString();
    }

    private Path zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file("made.xlsx", bytes.toByteArray());
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "made", name), bytes);
    }
}
