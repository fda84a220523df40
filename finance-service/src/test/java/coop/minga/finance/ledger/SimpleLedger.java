package coop.minga.finance.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ledger must do, as simply as it can be said: no database, no threads, no speed.
 *
 * <p>Shares no code with the ledger it is compared with.
 */
final class SimpleLedger {
    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<Place, long[]> held = new HashMap<>();
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    record Account(boolean growsByDebits, boolean hasFloorOfZero) {}

    record Place(UUID account, UUID fund) {}

    /** Debits positive. */
    record Line(Place place, long minor) {}

    private static final class Entry {
        private final List<Line> lines;
        private final boolean pending;
        private boolean ended;

        Entry(List<Line> lines, boolean pending) {
            this.lines = lines;
            this.pending = pending;
        }
    }

    void open(UUID account, Account what) {
        accounts.put(account, what);
    }

    /** The code of the refusal, or nothing if it is posted. */
    Optional<String> post(UUID id, List<Line> lines) {
        return move(id, lines, List.of());
    }

    Optional<String> pend(UUID id, List<Line> lines) {
        lines.forEach(line -> at(line.place())[1] += taken(line));
        if (lines.stream().anyMatch(line -> isBelowFloor(line.place()))) {
            lines.forEach(line -> at(line.place())[1] -= taken(line));
            return Optional.of("INSUFFICIENT_FUNDS");
        }
        entries.put(id, new Entry(lines, true));
        return Optional.empty();
    }

    Optional<String> reverse(UUID id, UUID target) {
        Entry entry = entry(target);
        if (entry.pending || entry.ended) {
            return Optional.of("JOURNAL_ENTRY_TRANSITION_ILLEGAL");
        }
        List<Line> opposite = entry.lines.stream()
                .map(line -> new Line(line.place(), -line.minor()))
                .toList();
        Optional<String> refusal = move(id, opposite, List.of());
        if (refusal.isEmpty()) {
            entry.ended = true;
            entry(id).ended = true;
        }
        return refusal;
    }

    Optional<String> complete(UUID id, UUID target, List<Line> lines) {
        Entry entry = entry(target);
        if (!entry.pending || entry.ended) {
            return Optional.of("JOURNAL_ENTRY_TRANSITION_ILLEGAL");
        }
        Optional<String> refusal = move(id, lines, entry.lines);
        entry.ended = refusal.isEmpty();
        return refusal;
    }

    Optional<String> cancel(UUID target) {
        Entry entry = entry(target);
        if (!entry.pending || entry.ended) {
            return Optional.of("JOURNAL_ENTRY_TRANSITION_ILLEGAL");
        }
        entry.lines.forEach(line -> at(line.place())[1] -= taken(line));
        entry.ended = true;
        return Optional.empty();
    }

    private Optional<String> move(UUID id, List<Line> lines, List<Line> released) {
        released.forEach(line -> at(line.place())[1] -= taken(line));
        lines.forEach(line -> at(line.place())[0] += effect(line));
        if (lines.stream().anyMatch(line -> isBelowFloor(line.place()))) {
            lines.forEach(line -> at(line.place())[0] -= effect(line));
            released.forEach(line -> at(line.place())[1] += taken(line));
            return Optional.of("INSUFFICIENT_FUNDS");
        }
        entries.put(id, new Entry(lines, false));
        return Optional.empty();
    }

    long balance(UUID account) {
        return held.entrySet().stream()
                .filter(each -> each.getKey().account().equals(account))
                .mapToLong(each -> each.getValue()[0])
                .sum();
    }

    List<UUID> entries() {
        return new ArrayList<>(entries.keySet());
    }

    List<Line> lines(UUID entry) {
        return entry(entry).lines;
    }

    private Entry entry(UUID id) {
        return Objects.requireNonNull(entries.get(id));
    }

    private Account account(Place place) {
        return Objects.requireNonNull(accounts.get(place.account()));
    }

    private long[] at(Place place) {
        return held.computeIfAbsent(place, any -> new long[2]);
    }

    private boolean isBelowFloor(Place place) {
        return account(place).hasFloorOfZero() && at(place)[0] - at(place)[1] < 0;
    }

    private long effect(Line line) {
        return account(line.place()).growsByDebits() ? line.minor() : -line.minor();
    }

    private long taken(Line line) {
        return Math.max(-effect(line), 0);
    }
}
