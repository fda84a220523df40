package coop.minga.finance.savingsgroup;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.finance.savingsgroup.VillageGroup.CYCLES;
import static coop.minga.finance.savingsgroup.VillageGroup.MEETINGS;
import static coop.minga.finance.savingsgroup.VillageGroup.line;
import static coop.minga.finance.savingsgroup.VillageGroup.loan;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GroupPrintoutTest {

    @Test
    void aBlankSheetHasTheMembersNumbersWithWhatTheyHaveAndOwe() throws IOException {
        VillageGroup group = VillageGroup.begin(
                Tenant.register(),
                UUID.randomUUID(),
                Stream.generate(UUID::randomUUID).limit(23).toList());
        record(group);
        byte[] pdf = group.treasurer()
                .list(CYCLES + "/{id}/blank-sheet", Map.of("heldOn", "2026-04-07"), group.cycle())
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            String text = new PDFTextStripper().getText(document);
            // Two months have begun since 200.00 were lent at five percent.
            assertThat(text)
                    .contains(
                            "Jua Kali Savings",
                            "Meeting of 2026-04-07 · cycle 1",
                            "Share 100.00 KES",
                            "220.00",
                            "5 % a month")
                    .contains("In the box before the meeting: 310.00 KES");
            assertThat(text.lines().filter(each -> each.strip().matches("23( .*)?")))
                    .hasSize(1);
        }
    }

    @Test
    void aRecordedSheetHasItsFiguresAndNoName() throws IOException {
        VillageGroup group = VillageGroup.begin();
        UUID meeting = record(group);
        byte[] pdf = group.treasurer()
                .get(MEETINGS + "/{id}/printout", meeting)
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("PRESENT", "LATE", "2026-05-01", "200.00", "210.00", "20.00")
                    .contains("In the box: expected 310.00 KES, counted 310.00 KES")
                    .contains("In the social fund: expected 20.00 KES, counted 20.00 KES")
                    .doesNotContain(group.members().getFirst().toString());
        }
    }

    private static UUID record(VillageGroup group) {
        return Api.id(group.record(group.sheet(
                        0,
                        "310.00",
                        "20.00",
                        List.of(
                                line(
                                        group.members().get(0),
                                        5,
                                        "loan",
                                        loan("200.00", 8),
                                        "socialContribution",
                                        amount("20.00")),
                                line(
                                        group.members().get(1),
                                        0,
                                        "attendance",
                                        "LATE",
                                        "fines",
                                        List.of("LATE_COMING")))))
                .statusCode(201));
    }
}
