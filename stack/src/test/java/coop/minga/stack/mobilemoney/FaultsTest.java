package coop.minga.stack.mobilemoney;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Transaction PENDING = new Transaction(
            "MM1",
            Transaction.PAYMENT,
            Transaction.PENDING,
            "600100",
            "+254700000001",
            "5.00",
            "KES",
            null,
            null,
            NOW,
            NOW);
    private static final List<Transaction> HAPPENED = List.of(PENDING, PENDING.with(Transaction.COMPLETED, NOW));

    @Test
    void sendsWhatHappenedUnlessAskedOtherwise() {
        assertEquals(HAPPENED, Faults.none().sent(HAPPENED));
    }

    @Test
    void repeatsDropsAndTurnsAround() {
        assertEquals(
                List.of("completed", "completed", "pending", "pending"),
                statuses(new Faults(1, Set.of(), true, Duration.ZERO)));
        assertEquals(List.of("pending"), statuses(new Faults(0, Set.of("completed"), false, Duration.ZERO)));
        assertEquals(List.of(), statuses(new Faults(3, Set.of("pending", "completed"), true, Duration.ZERO)));
    }

    @Test
    void refusesWhatWouldNeverEnd() {
        assertThrows(IllegalArgumentException.class, () -> new Faults(1_000, Set.of(), false, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Faults(0, Set.of(), false, Duration.ofDays(1)));
    }

    private static List<String> statuses(Faults faults) {
        return faults.sent(HAPPENED).stream().map(Transaction::status).toList();
    }
}
