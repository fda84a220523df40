package coop.minga.finance.dues;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.dues.SimpleDues.Plan;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated charges, payments, reversals and waivers, step for step against dues in memory; the seed stands in the name of
 * the test.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedDuesTest {
    private static final int STEPS = 30;
    /** Nothing is charged for days to come, whenever this runs. */
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private final Map<UUID, SimpleDues> members = new LinkedHashMap<>();
    private final Map<UUID, UUID> payments = new LinkedHashMap<>();
    private final Map<UUID, UUID> waivers = new LinkedHashMap<>();
    private LocalDate through = LocalDate.of(2026, 1, 1);
    private DuesUnion union;
    private Random random = new Random();

    @BeforeEach
    void begin() {
        union = DuesUnion.found();
    }

    /** One that is always tried, and one that can be chosen. */
    static Stream<Long> seeds() {
        return Stream.of(1L, Seed.chosen());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStepLeavesEveryMemberAsTheSimpleDuesSay(long seed) {
        random = new Random(seed);
        List<Plan> plans = List.of(
                new Plan(union.plan("MONTHLY", "MONTH", "100.00"), 1, 10_000),
                new Plan(union.plan("QUARTERLY", "QUARTER", "45.50"), 3, 4_550));
        for (String joined : List.of("2025-03-01", "2026-02-14", "2026-05-31")) {
            members.put(union.member(joined), new SimpleDues(LocalDate.parse(joined), plans));
        }
        for (int step = 0; step < STEPS; step++) {
            String took = take();
            for (var each : members.entrySet()) {
                compare("step %d: %s".formatted(step, took), each.getKey(), each.getValue());
            }
        }
        union.sound();
    }

    private String take() {
        UUID member = any(members.keySet());
        SimpleDues simple = Objects.requireNonNull(members.get(member));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                LocalDate later = through.plusDays(random.nextInt(50));
                through = later.isAfter(LAST) ? LAST : later;
                int charged = members.values().stream()
                        .mapToInt(each -> each.charge(through))
                        .sum();
                int said = union.charge(through.toString()).extract().path("charges");
                assertThat(said).as("charges through %s", through).isEqualTo(charged);
                return "charge through " + through;
            }
            case 3, 4, 5, 6 -> {
                long minor = 1L + random.nextInt(40_000);
                UUID payment = union.paid(member, decimal(minor));
                payments.put(payment, member);
                simple.pay(payment, minor);
                return "pay " + minor;
            }
            case 7 -> {
                if (payments.isEmpty()) {
                    return "nothing to take back";
                }
                UUID payment = any(payments.keySet());
                SimpleDues of = Objects.requireNonNull(members.get(payments.get(payment)));
                union.takeBack(payment).statusCode(of.takeBack(payment) ? 201 : 409);
                return "take back";
            }
            case 8 -> {
                LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
                LocalDate last = from.plusDays(random.nextInt(120));
                UUID waiver = Api.id(
                        union.waive(member, from.toString(), last.toString()).statusCode(201));
                waivers.put(waiver, member);
                simple.waive(waiver, from, last);
                return "waive from " + from + " through " + last;
            }
            default -> {
                return endAWaiver();
            }
        }
    }

    private String endAWaiver() {
        if (waivers.isEmpty()) {
            return "no waiver to end";
        }
        UUID waiver = any(waivers.keySet());
        JsonPath said = union.tenant()
                .as("auditor")
                .get(DuesUnion.WAIVERS + "/{id}", waiver)
                .extract()
                .jsonPath();
        LocalDate from = LocalDate.parse(said.getString("from"));
        LocalDate last = from.minusDays(1).plusDays(random.nextInt(60));
        if (!last.isBefore(LocalDate.parse(said.getString("through")))) {
            return "not early";
        }
        union.endWaiver(waiver, last.toString()).statusCode(200);
        SimpleDues of = Objects.requireNonNull(members.get(waivers.remove(waiver)));
        of.end(waiver, last);
        return "end a waiver on " + last;
    }

    private void compare(String step, UUID member, SimpleDues simple) {
        if (!union.hasAccount(member)) {
            assertThat(simple.open()).as(step).isEmpty();
            return;
        }
        JsonPath position = union.position(member);
        assertThat(minor(position, "charges.open.amount")).as(step).isEqualTo(simple.open());
        assertThat(minor(position, "charges.waived.amount")).as(step).isEqualTo(simple.waived());
        assertThat(minor(position.getString("advance.amount"))).as(step).isEqualTo(simple.advance());
        LocalDate paidThrough = simple.paidThrough();
        String expected = paidThrough == null ? null : paidThrough.toString();
        assertThat(position.getString("paidThrough")).as(step).isEqualTo(expected);
        List<JsonPath> paid = union.told(member).stream()
                .filter(each -> each.get("amountMinor") != null)
                .toList();
        if (expected != null || !paid.isEmpty()) {
            assertThat(paid.getLast().getString("paidThrough")).as(step).isEqualTo(expected);
        }
        long open = simple.open().stream().mapToLong(Long::longValue).sum();
        assertThat(minor(union.tenant().balance(union.account(member))))
                .as("%s: what the ledger holds", step)
                .isEqualTo(open - simple.advance());
    }

    private static List<Long> minor(JsonPath from, String path) {
        return from.getList(path, String.class).stream()
                .map(GeneratedDuesTest::minor)
                .toList();
    }

    private static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static String decimal(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    private UUID any(Iterable<UUID> of) {
        List<UUID> all = new ArrayList<>();
        of.forEach(all::add);
        return all.get(random.nextInt(all.size()));
    }
}
