package coop.minga.finance.ledger.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Requests that wait to be committed together: bounded, and fair between organisations, which take turns.
 *
 * <p>Guarantee: what an organisation puts in comes out in the same order; two requests with a mark in common never come
 * out in one batch. Safe for any thread.
 */
final class FairQueue<T extends FairQueue.Waiting> {
    private final int most;
    private final int mostOfOne;
    private final Map<UUID, Deque<T>> lanes = new HashMap<>();
    private final Deque<UUID> turns = new ArrayDeque<>();
    private int size;
    private boolean closed;

    /** @param mostOfOne so that one organisation that floods leaves room for the others */
    FairQueue(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Something that waits. */
    interface Waiting {
        UUID organisation();

        /** How much of a batch it takes. */
        int weight();

        /** What no other of the same batch may have: the key, the entry's id, the entry that it ends. */
        Collection<?> marks();
    }

    /** @return false if there is no room */
    synchronized boolean offer(T waiting) {
        Deque<T> lane = lanes.get(waiting.organisation());
        if (closed || size >= most || (lane != null && lane.size() >= mostOfOne)) {
            return false;
        }
        if (lane == null) {
            lane = new ArrayDeque<>();
            lanes.put(waiting.organisation(), lane);
            turns.addLast(waiting.organisation());
        }
        lane.addLast(waiting);
        size++;
        notify();
        return true;
    }

    /**
     * Waits for something and takes as much as fits into a batch, one of each organisation in turn.
     *
     * @return nothing if the queue was closed and is empty
     */
    synchronized List<T> take(int mostRequests, int mostWeight) throws InterruptedException {
        while (size == 0 && !closed) {
            wait();
        }
        List<T> batch = new ArrayList<>();
        Set<Object> marks = new HashSet<>();
        int weight = 0;
        Deque<UUID> passedOver = new ArrayDeque<>();
        while (!turns.isEmpty() && batch.size() < mostRequests) {
            UUID organisation = turns.removeFirst();
            Deque<T> lane = Objects.requireNonNull(lanes.get(organisation), "whoever has a turn has something");
            T next = lane.getFirst();
            boolean fits = batch.isEmpty() || weight + next.weight() <= mostWeight;
            if (!fits || next.marks().stream().anyMatch(marks::contains)) {
                passedOver.addLast(organisation);
                continue;
            }
            batch.add(lane.removeFirst());
            marks.addAll(next.marks());
            weight += next.weight();
            size--;
            if (lane.isEmpty()) {
                lanes.remove(organisation);
            } else {
                turns.addLast(organisation);
            }
        }
        // Whoever had to wait comes first next time.
        while (!passedOver.isEmpty()) {
            turns.addFirst(passedOver.removeLast());
        }
        return batch;
    }

    synchronized int size() {
        return size;
    }

    /** Takes nothing in any more; what waits still comes out. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
