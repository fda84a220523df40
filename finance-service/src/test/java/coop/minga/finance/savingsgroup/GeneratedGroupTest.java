package coop.minga.finance.savingsgroup;

import static coop.minga.finance.savingsgroup.VillageGroup.CYCLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.savingsgroup.domain.Boxes;
import coop.minga.finance.savingsgroup.domain.GroupOfTests;
import coop.minga.finance.savingsgroup.domain.HeldMeeting;
import coop.minga.finance.savingsgroup.domain.MeetingSheet;
import coop.minga.finance.savingsgroup.domain.SheetLine;
import coop.minga.finance.savingsgroup.domain.SimpleGroup;
import coop.minga.platform.money.Amount;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Made-up cycles over HTTP, with corrections: after each step the books hold what a box counted from the start does. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedGroupTest {
    private static final int CYCLES_TRIED = 4;
    private static final int MEETINGS = 10;

    @TestFactory
    Stream<DynamicTest> groups() {
        return LongStream.range(Seed.chosen(), Seed.chosen() + CYCLES_TRIED)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> new Run(new Random(seed)).all()));
    }

    private static final class Run {
        private final Random random;
        private final GroupOfTests made;
        private final VillageGroup group;
        private final Map<UUID, HeldMeeting> standing = new LinkedHashMap<>();
        private final Map<UUID, Integer> revisions = new HashMap<>();

        Run(Random random) {
            this.random = random;
            this.made = new GroupOfTests(random, 5);
            this.group = VillageGroup.unopened(
                    Tenant.register(),
                    UUID.randomUUID(),
                    made.members.stream().map(member -> member.value()).toList());
        }

        void all() {
            open();
            for (int week = 0; week < MEETINGS; week++) {
                LocalDate day = GroupOfTests.BEGIN.plusWeeks(week);
                MeetingSheet sheet = made.sheet(day, before(day), 0);
                UUID id = Api.id(group.record(body(sheet)).statusCode(201));
                keep(id, 1, sheet);
                check();
                if (random.nextInt(2) == 0) {
                    correct(List.copyOf(standing.keySet()).get(random.nextInt(standing.size())));
                    check();
                }
            }
            group.verified().body("findings", equalTo(List.of()), "sound", equalTo(true));
            String box = money(simple().box).amount();
            String social = money(simple().social).amount();
            var sharing =
                    group.treasurer().post(CYCLES + "/{id}/share-outs", Map.of("setOffLoans", true), group.cycle());
            if (sharing.extract().statusCode() == 201) {
                sharing.body("box.amount", equalTo(box));
                assertThat(group.holds("1010")).isEqualTo(social);
                assertThat(group.holds("3010")).isEqualTo("0.00");
                assertThat(group.holds("1100")).isEqualTo("0.00");
                group.verified().body("sound", equalTo(true));
            }
        }

        private void open() {
            var rules = made.rules;
            group.open(
                            group.cycle(),
                            Map.of(
                                    "sharePrice",
                                    money(rules.sharePriceMinor()),
                                    "mostShares",
                                    rules.mostShares(),
                                    "socialContribution",
                                    money(rules.socialMinor()),
                                    "fines",
                                    rules.finesMinor().entrySet().stream()
                                            .map(fine ->
                                                    Map.of("code", fine.getKey(), "amount", money(fine.getValue())))
                                            .toList(),
                                    "monthlyChargePercent",
                                    BigDecimal.valueOf(rules.chargePpm(), 4).toPlainString(),
                                    "plannedMeetings",
                                    rules.plannedMeetings().stream()
                                            .map(LocalDate::toString)
                                            .toList(),
                                    "opensOn",
                                    GroupOfTests.BEGIN.toString()))
                    .statusCode(201);
        }

        /** Refused only where another meeting would not be possible any more; then nothing is changed. */
        private void correct(UUID id) {
            int revision = Objects.requireNonNull(revisions.get(id));
            MeetingSheet asked = made.sheet(day(id), before(day(id)), 0);
            MeetingSheet sheet = GroupOfTests.with(asked, asked.counted(), made.members.getFirst());
            var answer = group.correct(id, revision, body(sheet));
            if (answer.extract().statusCode() == 409) {
                answer.body("code", equalTo("GROUP_OTHER_MEETING_CONTRADICTS"));
                return;
            }
            answer.statusCode(201);
            keep(id, revision + 1, sheet);
            // Those that followed have another revision.
            List<Map<String, Object>> items = group.treasurer()
                    .list(VillageGroup.MEETINGS, Map.of("limit", 100))
                    .extract()
                    .path("items");
            items.forEach(
                    item -> revisions.put(UUID.fromString((String) item.get("id")), (Integer) item.get("version")));
        }

        private void keep(UUID id, int revision, MeetingSheet sheet) {
            standing.put(id, new HeldMeeting(new GroupMeetingId(id), sheet, Boxes.EMPTY));
            revisions.put(id, revision);
        }

        private void check() {
            SimpleGroup simple = simple();
            assertThat(List.of(
                            group.holds("1010"),
                            group.holds("2100"),
                            group.holds("3010"),
                            group.holds("1100"),
                            group.holds("4010"),
                            group.holds("4030")))
                    .containsExactly(
                            money(simple.box + simple.social).amount(),
                            money(simple.social).amount(),
                            money(simple.allShares() * made.rules.sharePriceMinor())
                                    .amount(),
                            money(simple.principal()).amount(),
                            money(simple.charges).amount(),
                            money(simple.fines).amount());
        }

        private SimpleGroup simple() {
            return new SimpleGroup(made.rules, List.copyOf(standing.values()));
        }

        private LocalDate day(UUID id) {
            return Objects.requireNonNull(standing.get(id)).sheet().heldOn();
        }

        private List<HeldMeeting> before(LocalDate day) {
            return standing.values().stream()
                    .filter(each -> each.sheet().heldOn().isBefore(day))
                    .toList();
        }

        private Map<String, Object> body(MeetingSheet sheet) {
            Boxes counted = Objects.requireNonNull(sheet.counted());
            Map<String, Object> body = new HashMap<>(Map.of(
                    "cycle",
                    group.cycle(),
                    "heldOn",
                    sheet.heldOn().toString(),
                    "lines",
                    sheet.lines().stream().map(Run::line).toList(),
                    "counted",
                    Map.of(
                            "box", money(counted.boxMinor()),
                            "socialFund", money(counted.socialMinor()))));
            if (sheet.confirmedBy() != null) {
                body.put("confirmedBy", sheet.confirmedBy().value());
            }
            return body;
        }

        private static Map<String, Object> line(SheetLine said) {
            List<Object> more = new ArrayList<>(List.of(
                    "attendance",
                    said.attendance().name(),
                    "repaid",
                    money(said.repaidMinor()),
                    "fines",
                    said.fines(),
                    "socialContribution",
                    money(said.socialMinor()),
                    "socialGrant",
                    money(said.grantMinor())));
            if (said.loan() != null) {
                more.addAll(List.of(
                        "loan",
                        Map.of(
                                "amount",
                                money(said.loan().minor()),
                                "dueOn",
                                said.loan().dueOn().toString())));
            }
            return VillageGroup.line(said.membership().value(), said.shares(), more.toArray());
        }

        private static Amount money(long minor) {
            return Amount.of(minor, GroupOfTests.KES);
        }
    }
}
