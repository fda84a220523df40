package coop.minga.membership.imports;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SpreadsheetImportTest {
    @Test
    void aWorkbookIsTheSameFileAsItsCsv() throws IOException {
        Tenant union = Tenant.register();
        byte[] workbook = workbook();
        assertThat(Upload.counts(members(union).andWait(workbook)))
                .isEqualTo("PARTIAL 2 created, 0 updated, 0 unchanged, 1 refused");
        assertThat(Upload.counts(
                        members(union).andWait("First,Card,Since\nAmina,00042,2024-02-29\nJuma,00043,2023-01-15\n")))
                .isEqualTo("COMPLETED 0 created, 0 updated, 2 unchanged, 0 refused");
        var again = members(union).andWait(workbook);
        assertThat(Upload.counts(again)).isEqualTo("PARTIAL 0 created, 0 updated, 2 unchanged, 1 refused");
        assertThat(Upload.errors(union, again.getString("id"))).containsExactly("5,Since,VALUE_INVALID", "end,,");
        union.as("organiser")
                .get("/api/v1/memberships")
                .body("items.joinedOn", containsInAnyOrder("2024-02-29", "2023-01-15"));
    }

    @Test
    void theSheetIsNamedAndWhatCannotBeReadIsRefusedAtOnce() throws IOException {
        Tenant union = Tenant.register();
        send(members(union).with("sheet", "Nobody"), workbook()).spec(problem(422, "SHEET_UNKNOWN", "/sheet"));
        send(members(union).with("sheet", "Notes"), workbook()).statusCode(202);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        send(members(union), old).spec(problem(422, "FILE_SPREADSHEET_OLD", "/file"));
        byte[] half = java.util.Arrays.copyOf(workbook(), 300);
        send(members(union), half).spec(problem(422, "FILE_SPREADSHEET_UNREADABLE", "/file"));
        assertThat(Database.count("select count(*) from minga.import_job where org_id = '" + union.id() + "'"))
                .isOne();
    }

    private static io.restassured.response.ValidatableResponse send(Upload upload, byte[] file) {
        return upload.send("org-admin", UUID.randomUUID().toString(), file);
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Members");
            sheet.value(0, 0, "First");
            sheet.value(0, 1, "Card");
            sheet.value(0, 2, "Since");
            row(sheet, 1, "Amina", 42, LocalDate.of(2024, 2, 29));
            row(sheet, 2, "Juma", 43, LocalDate.of(2023, 1, 15));
            sheet.value(4, 0, "Late");
            sheet.value(4, 2, "next year");
            workbook.newWorksheet("Notes").value(0, 0, "nothing");
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String name, int card, LocalDate since) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, card);
        sheet.style(row, 1).format("00000").set();
        sheet.value(row, 2, since);
        sheet.style(row, 2).format("dd/mm/yyyy").set();
    }

    private static Upload members(Tenant tenant) {
        return new Upload(tenant, "PERSONS_WITH_MEMBERSHIPS")
                .column("names.given", "First")
                .column("membership.memberNumber", "Card")
                .column("membership.joinedOn", "Since");
    }
}
