package coop.minga.finance.savingsgroup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.domain.EntryOrder.Turn;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Made-up cycles, in which meetings come late and are corrected, against a box that is counted again from the start. */
class GeneratedCycleTest {
    private static final int CYCLES = 150;

    @TestFactory
    Stream<DynamicTest> cycles() {
        return LongStream.range(Seed.chosen(), Seed.chosen() + CYCLES)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> new Run(new Random(seed)).all()));
    }

    /** One cycle and its books. */
    private static final class Run {
        private final Random random;
        private final GroupOfTests group;
        private final Map<GroupMeetingId, HeldMeeting> standing = new LinkedHashMap<>();
        private final Map<GroupMeetingId, Flows> booked = new LinkedHashMap<>();
        private Boxes books = Boxes.EMPTY;
        private long sharesInBooks;
        private long loansInBooks;
        private long chargesInBooks;
        private long foundInBooks;
        private long others;

        Run(Random random) {
            this.random = random;
            this.group = new GroupOfTests(random, 3 + random.nextInt(6));
        }

        void all() {
            List<LocalDate> late = new ArrayList<>();
            for (LocalDate day : GroupOfTests.days().subList(0, 26)) {
                if (random.nextInt(8) == 0) {
                    late.add(day);
                    continue;
                }
                tryTo(new GroupMeetingId(UUID.randomUUID()), group.sheet(day, heldBefore(day), elsewhere()));
                check(day);
                if (random.nextInt(6) == 0) {
                    others += 100;
                    books = books.plus(new Boxes(100, 0));
                }
                if (random.nextInt(3) == 0 && !standing.isEmpty()) {
                    correct();
                    check(day);
                }
                if (random.nextInt(4) == 0 && !late.isEmpty()) {
                    LocalDate missed = late.removeLast();
                    tryTo(new GroupMeetingId(UUID.randomUUID()), group.sheet(missed, heldBefore(missed), 0));
                    check(day);
                }
            }
            shareOut(GroupOfTests.BEGIN.plusWeeks(26));
        }

        private void correct() {
            List<HeldMeeting> all = List.copyOf(standing.values());
            HeldMeeting meeting = all.get(Math.max(0, all.size() - 1 - random.nextInt(5)));
            LocalDate day = meeting.sheet().heldOn();
            tryTo(
                    meeting.id(),
                    group.sheet(day, heldBefore(day), meeting.brought().boxMinor()));
        }

        /** Where something of a later meeting would not be possible any more it is refused, and nothing is changed. */
        private void tryTo(GroupMeetingId id, MeetingSheet asked) {
            MeetingSheet sheet = GroupOfTests.with(asked, asked.counted(), group.members.getFirst());
            CycleChange change;
            try {
                change = CycleChange.of(group.rules, List.copyOf(standing.values()), id, sheet, books);
            } catch (DomainFailure refusal) {
                assertThat(refusal.type()).isEqualTo(GroupFailure.GROUP_OTHER_MEETING_CONTRADICTS);
                return;
            }
            change.requireCounted(group.rules);
            List<Turn> turns = EntryOrder.of(change, books);
            Map<GroupMeetingId, Flows> before = Map.copyOf(booked);
            for (Turn turn : turns) {
                GroupMeetingId meeting = turn.step().meeting();
                if (turn.isReversal()) {
                    post(Objects.requireNonNull(before.get(meeting)), -1);
                } else {
                    MeetingOutcome now = turn.step().now();
                    post(now.flows(), 1);
                    booked.put(meeting, now.flows());
                    standing.put(meeting, new HeldMeeting(meeting, now.sheet(), now.brought()));
                }
                assertThat(Math.min(books.boxMinor(), books.socialMinor())).isNotNegative();
            }
        }

        private void post(Flows flows, int sign) {
            books = sign > 0 ? books.plus(flows.booked()) : books.minus(flows.booked());
            sharesInBooks += sign * flows.sharesMinor();
            loansInBooks += sign * (flows.lentMinor() - flows.principalMinor());
            chargesInBooks += sign * flows.chargesMinor();
            foundInBooks +=
                    sign * (flows.difference().boxMinor() + flows.difference().socialMinor());
        }

        private void check(LocalDate today) {
            var simple = new SimpleGroup(group.rules, List.copyOf(standing.values()));
            assertThat(books).isEqualTo(new Boxes(simple.box + elsewhere(), simple.social));
            assertThat(sharesInBooks).isEqualTo(simple.allShares() * group.rules.sharePriceMinor());
            assertThat(loansInBooks).isEqualTo(simple.principal());
            assertThat(chargesInBooks).isEqualTo(simple.charges);
            assertThat(foundInBooks).isEqualTo(simple.found);
            book().membersOn(today).forEach((member, had) -> {
                long[] owed = simple.owes(member, today);
                assertThat(had.shares()).isEqualTo(simple.shares.get(member));
                assertThat(List.of(
                                had.owed().map(GroupLoan::principalMinor).orElse(0L),
                                had.owed().map(GroupLoan::chargesMinor).orElse(0L)))
                        .isEqualTo(List.of(owed[0], owed[1]));
            });
        }

        private void shareOut(LocalDate day) {
            Map<MembershipId, MemberBook> members = book().membersOn(day);
            ShareOut shareOut;
            try {
                shareOut = ShareOut.of(group.rules, members, books.boxMinor(), true);
            } catch (DomainFailure refusal) {
                assertThat(refusal.type())
                        .isIn(GroupFailure.GROUP_DEBT_EXCEEDS_SHARES, GroupFailure.GROUP_NOBODY_TO_SHARE);
                return;
            }
            long total = 0;
            long value = books.boxMinor() + shareOut.principalMinor() + shareOut.chargesMinor();
            long shares = book().shares();
            for (ShareOut.Part part : shareOut.parts()) {
                total += part.paidMinor();
                assertThat(part.paidMinor()).isNotNegative();
                // Within a unit of the exact part, whatever the others have.
                assertThat(Math.abs(part.valueMinor() * shares - value * part.shares()))
                        .isLessThan(shares);
            }
            assertThat(total).isEqualTo(books.boxMinor());
            assertThat(shareOut.principalMinor()).isEqualTo(loansInBooks);
            assertThat(shareOut.capitalMinor()).isEqualTo(sharesInBooks);
            assertThat(shareOut.capitalMinor() + shareOut.profitMinor()).isEqualTo(value);
        }

        private CycleBook book() {
            var book = new CycleBook(group.rules);
            standing.values().stream()
                    .sorted((a, b) -> a.sheet().heldOn().compareTo(b.sheet().heldOn()))
                    .forEach(each -> book.enter(each.sheet(), each.brought()));
            return book;
        }

        private List<HeldMeeting> heldBefore(LocalDate day) {
            return standing.values().stream()
                    .filter(each -> each.sheet().heldOn().isBefore(day))
                    .toList();
        }

        /** What came into the box by other entries and was not counted in a meeting yet. */
        private long elsewhere() {
            return others - new SimpleGroup(group.rules, List.copyOf(standing.values())).brought;
        }
    }
}
