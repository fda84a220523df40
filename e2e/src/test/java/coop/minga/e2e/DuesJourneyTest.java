package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A treasurer takes in dues in finance, and the member's standing follows in membership, and R02 in the gateway. */
class DuesJourneyTest {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    private final RunningStack stack = RunningStack.get();

    /** The first of five months that are owed: long enough ago that nobody is in grace any more. */
    private final LocalDate first = LocalDate.now(NAIROBI).withDayOfMonth(1).minusMonths(4);

    private final LocalDate before = first.minusDays(1);
    private final LocalDate through = first.plusMonths(5).minusDays(1);

    @Test
    void standingFollowsWhatIsPaidTakenBackAndWaived() {
        Union union = open("Union of Porters", 61_000);
        User treasurer = union.treasurer();
        assertThat(union.standing()).isEqualTo("IN_ARREARS");
        assertThat(dues(union)).isEqualTo("1 account, 0 paid up, 0 waived, 1 behind, owes");

        UUID payment = treasurer
                .post("/api/v1/dues-payments", Map.of("membershipId", union.member(), "amount", shillings("500.00")))
                .expect(201)
                .id();
        union.await("GOOD", through);
        assertThat(dues(union)).isEqualTo("1 account, 1 paid up, 0 waived, 0 behind, owes nothing");

        treasurer
                .post("/api/v1/dues-payments/" + payment + "/reversals", Map.of())
                .expect(201);
        union.await("IN_ARREARS", before);

        treasurer
                .post(
                        "/api/v1/waivers",
                        Map.of(
                                "membershipId", union.member(),
                                "reason", "LOSS_OF_WORK",
                                "from", first.toString(),
                                "through", through.toString()))
                .expect(201);
        union.await("WAIVED", before);
        assertThat(dues(union)).isEqualTo("1 account, 1 paid up, 1 waived, 0 behind, owes nothing");
    }

    @Test
    void standingFollowsWhatAnEmployerRemits() {
        Union union = open("Union of Sweepers", 62_000);
        User treasurer = union.treasurer();
        UUID employer = treasurer
                .post("/api/v1/employers", Map.of("code", "CITY", "name", "City of Nairobi"))
                .expect(201)
                .id();
        treasurer
                .post(
                        "/api/v1/check-off-authorisations",
                        Map.of(
                                "employer", employer,
                                "membership", union.member(),
                                "payrollReference", "00417",
                                "from", first.toString(),
                                "deductions", List.of(Map.of("destination", "DUES", "amount", shillings("500.00")))))
                .expect(201);
        UUID schedule = treasurer
                .post(
                        "/api/v1/check-off-schedules",
                        Map.of(
                                "employer",
                                employer,
                                "from",
                                first.toString(),
                                "through",
                                first.plusMonths(1).minusDays(1).toString()))
                .expect(201)
                .id();
        treasurer
                .upload(
                        "/api/v1/remittances",
                        "remittance",
                        Map.of(
                                "schedule", schedule,
                                "amount", shillings("500.00"),
                                "mapping",
                                        Map.of(
                                                "payrollReference", Map.of("column", "Staff no"),
                                                "amount", Map.of("column", "Deducted"))),
                        "Staff no,Deducted\n00417,500.00\n".getBytes(StandardCharsets.UTF_8))
                .expect(202);
        union.await("GOOD", through);
        assertThat(dues(union)).isEqualTo("1 account, 1 paid up, 0 waived, 0 behind, owes nothing");
    }

    private record Union(UUID id, User treasurer, UUID member) {
        void await(String standing, LocalDate paidThrough) {
            org.awaitility.Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(
                            standing() + " " + said().path("paidThrough").asText())
                    .isEqualTo(standing + " " + paidThrough));
        }

        String standing() {
            return said().path("standing").asText();
        }

        private JsonNode said() {
            return treasurer
                    .get("/api/v1/memberships/" + member + "/standing")
                    .expect(200)
                    .json();
        }
    }

    /** A union of one member, who has been charged a hundred shillings for each of five months. */
    private Union open(String name, int number) {
        UUID id = stack.tenant(name, "TRADE_UNION");
        User organiser = stack.as("organiser", id);
        Imports.run(organiser, People.order(LocalDate.of(2024, 5, 17)), People.file(number, 1));
        UUID member = UUID.fromString(organiser
                .get("/api/v1/memberships")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText());
        User treasurer = stack.as("treasurer", id);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> treasurer
                                .post("/api/v1/charts-of-accounts", Map.of("template", "UNION"))
                                .status()
                        == 201);
        treasurer
                .post(
                        "/api/v1/dues-plans",
                        Map.of(
                                "code", "MONTHLY",
                                "name", "Monthly dues",
                                "scope", "EVERY_MEMBER",
                                "period", "MONTH",
                                "dueDays", 0,
                                "terms",
                                        Map.of(
                                                "validFrom",
                                                first.toString(),
                                                "rates",
                                                List.of(Map.of("amount", shillings("100.00"))))))
                .expect(201);
        Union union = new Union(id, treasurer, member);
        // Finance hears of the member by Kafka; until then nobody is charged.
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofSeconds(2)).until(() -> {
            treasurer.post("/api/v1/dues-runs", Map.of()).expect(202);
            return union.standing().equals("IN_ARREARS");
        });
        union.await("IN_ARREARS", before);
        return union;
    }

    /** What R02 says of the union, once it knows of all that has happened. */
    private String dues(Union union) {
        stack.awaitReportsOf(union.id(), "R02");
        JsonNode total = union.treasurer()
                .get("/api/v1/reports/R02?scope=own")
                .expect(200)
                .json()
                .at("/figures/total");
        return "%d account, %d paid up, %d waived, %d behind, owes%s"
                .formatted(
                        total.path("withDuesAccount").asInt(),
                        total.path("paidUp").asInt(),
                        total.path("waived").asInt(),
                        total.path("behind").asInt(),
                        total.path("owedMinor").asLong() > 0 ? "" : " nothing");
    }

    private static Map<String, String> shillings(String amount) {
        return Map.of("amount", amount, "currency", "KES");
    }
}
