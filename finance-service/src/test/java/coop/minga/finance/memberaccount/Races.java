package coop.minga.finance.memberaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that begin at the same moment. */
public final class Races {
    private Races() {}

    /** What each was answered, in their order. */
    public static <T> List<T> together(List<Callable<T>> clients) throws Exception {
        var barrier = new CyclicBarrier(clients.size());
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> client : clients) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return client.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
