package coop.minga.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import coop.minga.e2e.User.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Members of an organisation that keeps its books.
 *
 * @param memberships as finance has heard of them
 */
record Savers(Books books, List<UUID> memberships) {

    /** Records people as members, and waits until finance knows all of them. */
    static Savers join(RunningStack stack, Books books, int first, int count) {
        User organiser = stack.as("organiser", books.organisation());
        Imports.run(organiser, People.order(LocalDate.of(2024, 5, 17)), People.file(first, count));
        List<UUID> memberships = new ArrayList<>();
        for (JsonNode each :
                organiser.get("/api/v1/memberships").expect(200).json().path("items")) {
            memberships.add(UUID.fromString(each.path("id").asText()));
        }
        var savers = new Savers(books, memberships);
        UUID unused = savers.product("KNOWN", Map.of());
        memberships.forEach(member -> await().atMost(Duration.ofMinutes(3)).until(() -> savers.opened(member, unused)));
        return savers;
    }

    /** Opens a product of savings. */
    UUID product(String code, Map<String, ?> interest) {
        return books.treasurer()
                .post(
                        "/api/v1/products",
                        interest.isEmpty()
                                ? Map.of("code", code, "name", "Savings", "kind", "SAVINGS")
                                : Map.of("code", code, "name", "Savings", "kind", "SAVINGS", "interest", interest))
                .expect(201)
                .id();
    }

    /** Opens an account for each member. */
    List<UUID> accounts(UUID product) {
        return memberships.stream()
                .map(member -> books.treasurer()
                        .post("/api/v1/member-accounts", Map.of("membership", member, "product", product))
                        .expect(201)
                        .id())
                .toList();
    }

    /** What an employer is told to deduct for each: a hundred shillings into an account. */
    UUID schedule(List<UUID> accounts, LocalDate from, LocalDate through) {
        User treasurer = books.treasurer();
        UUID employer = treasurer
                .post("/api/v1/employers", Map.of("code", "CITY", "name", "City of Nairobi"))
                .expect(201)
                .id();
        IntStream.range(0, accounts.size()).forEach(i -> treasurer
                .post(
                        "/api/v1/check-off-authorisations",
                        Map.of(
                                "employer", employer,
                                "membership", memberships.get(i),
                                "payrollReference", Integer.toString(700 + i),
                                "from", from.toString(),
                                "deductions", List.of(deduction(accounts.get(i)))))
                .expect(201));
        return treasurer
                .post(
                        "/api/v1/check-off-schedules",
                        Map.of("employer", employer, "from", from.toString(), "through", through.toString()))
                .expect(201)
                .id();
    }

    /** Sends what the employer remits for a schedule of three. */
    Answer remit(UUID id, UUID schedule) {
        return books.treasurer()
                .upload(
                        "/api/v1/remittances",
                        "remittance",
                        Map.of(
                                "id",
                                id,
                                "schedule",
                                schedule,
                                "amount",
                                Map.of("amount", "300.00", "currency", "KES"),
                                "mapping",
                                Map.of(
                                        "payrollReference", Map.of("column", "Staff no"),
                                        "amount", Map.of("column", "Deducted"))),
                        "Staff no,Deducted\n700,100.00\n701,100.00\n702,100.00\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> deduction(UUID account) {
        return Map.of(
                "destination", "SAVINGS", "account", account, "amount", Map.of("amount", "100.00", "currency", "KES"));
    }

    private boolean opened(UUID member, UUID product) {
        return books.treasurer()
                        .post("/api/v1/member-accounts", Map.of("membership", member, "product", product))
                        .status()
                == 201;
    }
}
