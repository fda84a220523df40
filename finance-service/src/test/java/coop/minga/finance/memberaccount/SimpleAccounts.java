package coop.minga.finance.memberaccount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Members' accounts as anybody would keep them in a notebook; the real ones must agree. */
final class SimpleAccounts {
    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<UUID, Map<UUID, Long>> entries = new HashMap<>();
    private final List<UUID> reversed = new ArrayList<>();
    private final Map<UUID, Hold> holds = new HashMap<>();

    private static final class Account {
        private final long floor;
        private final long fee;
        private long balance;
        private long held;

        Account(long floor, long fee) {
            this.floor = floor;
            this.fee = fee;
        }

        boolean isBelowFloor() {
            return balance - held < floor;
        }
    }

    private record Hold(UUID account, long minor) {}

    void open(UUID account, long floor, long fee) {
        accounts.put(account, new Account(floor, fee));
    }

    /** The code of the refusal, or nothing. */
    Optional<String> deposit(UUID entry, UUID account, long minor) {
        return post(entry, Map.of(account, minor));
    }

    Optional<String> withdraw(UUID entry, UUID account, long minor) {
        return post(entry, Map.of(account, -minor - at(account).fee));
    }

    Optional<String> transfer(UUID entry, UUID from, UUID to, long minor) {
        return from.equals(to) ? Optional.of("TRANSFER_TO_ITSELF") : post(entry, Map.of(from, -minor, to, minor));
    }

    Optional<String> reverse(UUID entry, UUID target) {
        if (reversed.contains(target)) {
            return Optional.of("JOURNAL_ENTRY_TRANSITION_ILLEGAL");
        }
        Map<UUID, Long> opposite = new HashMap<>();
        Objects.requireNonNull(entries.get(target)).forEach((account, minor) -> opposite.put(account, -minor));
        Optional<String> refusal = post(entry, opposite);
        if (refusal.isEmpty()) {
            reversed.add(target);
            reversed.add(entry);
        }
        return refusal;
    }

    Optional<String> hold(UUID id, UUID account, long minor) {
        Account on = at(account);
        if (on.balance - on.held - minor < on.floor) {
            return Optional.of("HOLD_ABOVE_AVAILABLE");
        }
        on.held += minor;
        holds.put(id, new Hold(account, minor));
        return Optional.empty();
    }

    Optional<String> release(UUID id) {
        Hold hold = Objects.requireNonNull(holds.get(id));
        if (hold.minor == 0) {
            return Optional.of("HOLD_TRANSITION_ILLEGAL");
        }
        at(hold.account).held -= hold.minor;
        holds.put(id, new Hold(hold.account, 0));
        return Optional.empty();
    }

    /** What was done without asking whether it may be: of many at once the order is not known. */
    void did(UUID account, long change, long held) {
        at(account).balance += change;
        at(account).held += held;
    }

    private Optional<String> post(UUID entry, Map<UUID, Long> changes) {
        changes.forEach((account, minor) -> at(account).balance += minor);
        if (changes.keySet().stream().anyMatch(account -> at(account).isBelowFloor())) {
            changes.forEach((account, minor) -> at(account).balance -= minor);
            return Optional.of("INSUFFICIENT_FUNDS");
        }
        entries.put(entry, changes);
        return Optional.empty();
    }

    long balance(UUID account) {
        return at(account).balance;
    }

    /** What may be taken out. */
    long available(UUID account) {
        Account on = at(account);
        return on.balance == 0 ? 0 : on.balance - on.held - on.floor;
    }

    long held(UUID account) {
        return at(account).held;
    }

    long fee(UUID account) {
        return at(account).fee;
    }

    List<UUID> entries() {
        return new ArrayList<>(entries.keySet().stream().sorted().toList());
    }

    List<UUID> holds() {
        return new ArrayList<>(holds.keySet().stream().sorted().toList());
    }

    private Account at(UUID account) {
        return Objects.requireNonNull(accounts.get(account));
    }
}
