package coop.minga.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import coop.minga.e2e.User.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Moves money at random as fast as it is answered, and remembers what it was told.
 *
 * <p>Guarantee: every request has a key of its own, and every entry a description that no other has; what was not answered
 * is not repeated.
 */
final class LedgerClient implements Runnable {
    private static final int BULK = 10;

    private final Books books;
    private final List<String> members;
    private final Random random;
    private final Queue<Attempt> history = new ConcurrentLinkedQueue<>();
    private final List<Attempt> reversible = new ArrayList<>();
    private volatile boolean stopped;

    LedgerClient(Books books, List<String> members, long seed) {
        this.books = books;
        this.members = members;
        this.random = new Random(seed);
    }

    /** What a client knows of a request. */
    enum Known {
        ASKED,
        NOTHING,
        DONE,
        REFUSED
    }

    /** One request: what it would move, in shillings of each account's own direction, and what became of it. */
    static final class Attempt {
        private final String key = UUID.randomUUID().toString();
        private final String path;
        private final Object body;
        private final List<String> marks;
        private final Map<String, Integer> moved;
        private volatile Known known = Known.ASKED;
        private volatile @Nullable Answer answer;

        Attempt(String path, Object body, List<String> marks, Map<String, Integer> moved) {
            this.path = path;
            this.body = body;
            this.marks = marks;
            this.moved = moved;
        }

        Answer send(User user) {
            return user.post(path, key, body);
        }

        void learn(Answer heard) {
            answer = heard;
            if (heard.status() < 300) {
                known = Known.DONE;
            } else if (heard.status() < 500) {
                known = Known.REFUSED;
            } else {
                known = Known.NOTHING;
            }
        }

        void learnNothing() {
            known = Known.NOTHING;
        }

        Known known() {
            return known;
        }

        /** The descriptions of its entries. */
        List<String> marks() {
            return marks;
        }

        Map<String, Integer> moved() {
            return moved;
        }

        @Nullable String answer() {
            return answer == null ? null : answer.text();
        }

        JsonNode json() {
            if (answer == null) {
                throw new IllegalStateException("nothing was answered to " + this);
            }
            return answer.json();
        }

        @Override
        public String toString() {
            return known + " " + path + " " + body + ": " + answer();
        }
    }

    List<Attempt> history() {
        return List.copyOf(history);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            Attempt attempt = next();
            history.add(attempt);
            try {
                attempt.learn(attempt.send(books.treasurer()));
            } catch (UncheckedIOException unanswered) {
                attempt.learnNothing();
            }
            if (attempt.known() == Known.NOTHING) {
                awaitService();
            }
            if (attempt.known() == Known.DONE && attempt.path.equals(Books.ENTRIES)) {
                reversible.add(attempt);
            }
        }
    }

    /** A client that hammers what is down would only be counted. */
    private void awaitService() {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> books.treasurer()
                                .get("/api/v1/ledger-accounts/" + books.cash())
                                .status()
                        == 200);
    }

    private Attempt next() {
        String one = members.get(random.nextInt(members.size()));
        String other = members.get(random.nextInt(members.size()));
        int shillings = 1 + random.nextInt(20);
        String mark = UUID.randomUUID().toString();
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 ->
                entry(mark, books.cash(), one, shillings, Map.of(books.cash(), shillings, one, shillings));
            case 4, 5 -> entry(mark, one, books.cash(), shillings, Map.of(one, -shillings, books.cash(), -shillings));
            case 6, 7 ->
                one.equals(other)
                        ? bulk(one)
                        : entry(mark, one, other, shillings, Map.of(one, -shillings, other, shillings));
            case 8 -> reversible.isEmpty() ? bulk(one) : reversal(mark);
            default -> bulk(one);
        };
    }

    private static Attempt entry(String mark, String debit, String credit, int shillings, Map<String, Integer> moved) {
        return new Attempt(Books.ENTRIES, Books.entry(mark, debit, credit, shillings), List.of(mark), moved);
    }

    private Attempt reversal(String mark) {
        Attempt target = reversible.remove(random.nextInt(reversible.size()));
        Map<String, Integer> back = new HashMap<>();
        target.moved().forEach((account, by) -> back.put(account, -by));
        return new Attempt(
                Books.ENTRIES + "/" + target.json().path("id").asText() + "/reversals",
                Map.of("description", mark),
                List.of(mark),
                back);
    }

    private Attempt bulk(String member) {
        List<String> marks = IntStream.range(0, BULK)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        return new Attempt(
                Books.ENTRIES + "/bulk",
                Map.of(
                        "entries",
                        marks.stream()
                                .map(mark -> Books.entry(mark, books.cash(), member, 1))
                                .toList()),
                marks,
                Map.of(books.cash(), BULK, member, BULK));
    }
}
