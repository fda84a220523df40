package coop.minga.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.testing.Seed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    @Test
    void readsQuotesLineBreaksAndEveryLineEnd() {
        assertThat(fields("a,b\r\n\"x,\"\"y\"\"\n2\",é\r3,4\n\n\n5,", 2))
                .containsExactly(List.of("a", "b"), List.of("x,\"y\"\n2", "é"), List.of("3", "4"), List.of("5", ""));
    }

    @Test
    void numbersRowsAsASpreadsheetDoes() {
        assertThat(rows("a\n\nb\n", 1)).extracting(CsvRow::number).containsExactly(1L, 3L);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() {
        List<CsvRow> rows = rows("a,1\n\"b,2\nc,3\nd,4\n", 2);
        assertThat(codes(rows)).containsExactly("ok", "QUOTE_NOT_CLOSED", "ok", "ok");
        assertThat(rows.get(1).fields()).containsExactly("\"b,2");
        assertThat(rows.get(3).fields()).containsExactly("d", "4");
    }

    @Test
    void textBehindAClosingQuoteCostsOneRow() {
        assertThat(codes(rows("a,1\n\"b\"x,2\nc,\"3\"\n", 2))).containsExactly("ok", "TEXT_AFTER_QUOTE", "ok");
        assertThat(codes(rows("\"a,1\nb,2\nc,\"3\"\n", 2))).containsExactly("TEXT_AFTER_QUOTE", "ok", "ok");
    }

    @Test
    void aRaggedRowSaysHowManyColumnsItHas() {
        List<CsvRow> rows = rows("a\nb,1,2\nc,3\n", 2);
        assertThat(codes(rows)).containsExactly("COLUMNS_MISSING", "COLUMNS_TOO_MANY", "ok");
        assertThat(rows.get(1).fields()).containsExactly("b", "1");
    }

    @Test
    void wrongBytesSpoilTheirRowAndNameTheirColumn() {
        byte[] file = "a,1\nb,X\nc,\uFFFD\n".getBytes(StandardCharsets.UTF_8);
        file[6] = (byte) 0xE9;
        List<CsvRow> rows = rows(file, StandardCharsets.UTF_8, 2, 7);
        assertThat(codes(rows)).containsExactly("ok", "WRONG_ENCODING", "ok");
        CsvRow.Fault fault = rows.get(1).fault();
        assertThat(fault == null ? -1 : fault.column()).isEqualTo(1);
        assertThat(rows(file, StandardCharsets.ISO_8859_1, 2, 7).get(1).fields())
                .containsExactly("b", "é");
        assertThat(codes(rows("a,\0\nb,1\n", 2))).containsExactly("WRONG_ENCODING", "ok");
    }

    @Test
    void aHugeFieldIsCountedAndNotKept() {
        List<CsvRow> rows = rows("a,1\n\"" + "x".repeat(10_000_000) + "\",2\nc,3\n", 2);
        assertThat(codes(rows)).containsExactly("ok", "FIELD_TOO_LARGE", "ok");
        assertThat(rows.get(1).fields().getFirst()).hasSizeLessThan(1_000);
        CsvRow.Fault fault = rows.get(1).fault();
        assertThat(fault == null ? "" : fault.reason()).contains("10000000");
    }

    @Test
    void readingFromTheEndOfAnyRowGivesTheRowsBehindIt() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        String alphabet = "ab,\"\n\ré\0";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int size = random.nextInt(60);
            for (int i = 0; i < size; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
            List<CsvRow> all = rows(file, StandardCharsets.UTF_8, 2, 5);
            for (int i = 0; i < all.size(); i++) {
                CsvRow row = all.get(i);
                assertThat(read(new CsvReader(
                                source(file, 5), StandardCharsets.UTF_8, ',', 2, row.end(), row.number())))
                        .as("seed %d, file %s", seed, text)
                        .isEqualTo(all.subList(i + 1, all.size()));
            }
        }
    }

    private static List<String> codes(List<CsvRow> rows) {
        return rows.stream()
                .map(CsvRow::fault)
                .map(fault -> fault == null ? "ok" : fault.code().name())
                .toList();
    }

    private static List<List<String>> fields(String text, int columns) {
        return rows(text, columns).stream().map(CsvRow::fields).toList();
    }

    private static List<CsvRow> rows(String text, int columns) {
        return rows(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, columns, 1024);
    }

    private static List<CsvRow> rows(byte[] file, Charset charset, int columns, int chunkBytes) {
        return read(new CsvReader(source(file, chunkBytes), charset, ',', columns, 0, 0));
    }

    private static List<CsvRow> read(CsvReader reader) {
        List<CsvRow> rows = new ArrayList<>();
        CsvRow row = reader.next();
        while (row != null) {
            rows.add(row);
            row = reader.next();
        }
        return rows;
    }

    private static ByteSource source(byte[] file, int chunkBytes) {
        return new ByteSource(
                number ->
                        Arrays.copyOfRange(file, number * chunkBytes, Math.min(file.length, (number + 1) * chunkBytes)),
                chunkBytes,
                file.length);
    }
}
