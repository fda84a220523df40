package coop.minga.finance.ledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final UUID FLOOD = new UUID(0, 1);
    private static final UUID QUIET = new UUID(0, 2);

    private final FairQueue<One> queue = new FairQueue<>(10, 6);

    private record One(UUID organisation, String name, int weight, Collection<String> marks)
            implements FairQueue.Waiting {
        One(UUID organisation, String name, String... marks) {
            this(organisation, name, 1, List.of(marks));
        }
    }

    @Test
    void organisationsTakeTurnsAndEachKeepsItsOrder() throws Exception {
        List.of("f1", "f2", "f3", "f4").forEach(name -> queue.offer(new One(FLOOD, name)));
        List.of("q1", "q2").forEach(name -> queue.offer(new One(QUIET, name)));
        assertThat(names(queue.take(3, 100))).containsExactly("f1", "q1", "f2");
        assertThat(names(queue.take(3, 100))).containsExactly("q2", "f3", "f4");
    }

    @Test
    void whatHasAMarkOfTheBatchWaitsForTheNextOne() throws Exception {
        queue.offer(new One(FLOOD, "f1", "key"));
        queue.offer(new One(FLOOD, "f2", "key"));
        queue.offer(new One(FLOOD, "f3"));
        queue.offer(new One(QUIET, "q1", "other"));
        assertThat(names(queue.take(10, 100))).containsExactly("f1", "q1");
        assertThat(names(queue.take(10, 100))).containsExactly("f2", "f3");
    }

    @Test
    void aBatchIsLimitedByWeightButNeverEmpty() throws Exception {
        queue.offer(new One(FLOOD, "f1", 70, List.of()));
        queue.offer(new One(FLOOD, "f2", 40, List.of()));
        queue.offer(new One(QUIET, "q1", 30, List.of()));
        assertThat(names(queue.take(10, 100))).containsExactly("f1", "q1");
        assertThat(names(queue.take(10, 10))).containsExactly("f2");
    }

    @Test
    void oneOrganisationLeavesRoomForTheOthers() {
        for (int i = 0; i < 6; i++) {
            assertThat(queue.offer(new One(FLOOD, "f" + i))).isTrue();
        }
        assertThat(queue.offer(new One(FLOOD, "too much"))).isFalse();
        for (int i = 0; i < 4; i++) {
            assertThat(queue.offer(new One(QUIET, "q" + i))).isTrue();
        }
        assertThat(queue.offer(new One(QUIET, "too much"))).isFalse();
        assertThat(queue.size()).isEqualTo(10);
    }

    @Test
    void closedItTakesNothingInAndGivesOutWhatItHas() throws Exception {
        queue.offer(new One(FLOOD, "f1"));
        queue.close();
        assertThat(queue.offer(new One(FLOOD, "f2"))).isFalse();
        assertThat(names(queue.take(10, 100))).containsExactly("f1");
        assertThat(queue.take(10, 100)).isEmpty();
    }

    private static List<String> names(List<One> batch) {
        return batch.stream().map(One::name).toList();
    }
}
