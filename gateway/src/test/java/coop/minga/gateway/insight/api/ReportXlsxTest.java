package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.contracts.membership.Period;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.platform.access.Roles;
import coop.minga.platform.sheet.SheetFormat;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ReportXlsxTest {
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");
    private static final Pattern NUMBER = Pattern.compile("r=\"(\\w+)\"[^>]* t=\"n\"><v>(.*?)</v>");

    @Inject
    SettableClock clock;

    @BeforeEach
    void setTheClock() {
        InsightDatabase.awaitMigrated();
        clock.stopAt(NOW);
        InsightDatabase.completeUpTo(NOW.minusSeconds(3));
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void putsEachFigureUnderItsHeadAndNothingIsAFormula() throws IOException {
        UUID union = InsightDatabase.organisation("=1+1");
        for (int i = 0; i < 6; i++) {
            InsightDatabase.member(union);
        }
        InsightDatabase.membership(union, InsightDatabase.member(union), new Period("ACTIVE", LONG_AGO, null));
        byte[] workbook = Api.as(Roles.ANALYST, union)
                .request()
                .accept(SheetFormat.XLSX_TYPE)
                .queryParams(Map.of("scope", "affiliates", "by", "affiliate"))
                .get("/api/v1/reports/R01")
                .then()
                .statusCode(200)
                .contentType(SheetFormat.XLSX_TYPE)
                .header("Content-Disposition", containsString("R01-affiliates-2026-03-31.xlsx"))
                .extract()
                .asByteArray();
        Path file = Files.write(Files.createTempFile("report", ".xlsx"), workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        String sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml"));
        List<String> numbers = NUMBER.matcher(sheet)
                .results()
                .map(cell -> cell.group(1) + "=" + cell.group(2))
                .toList();
        assertEquals(List.of("G2=7", "H2=8", "G3=7", "H3=8"), numbers, sheet);
        assertFalse(sheet.contains("<f>"), sheet);
        assertTrue(parts.toString().contains("=1+1</t>"), parts::toString);
        assertFalse(parts.toString().contains(">=1+1</t>"), parts::toString);
        assertTrue(parts.toString().contains("suppressedBelow=5"), parts::toString);
    }
}
