package coop.minga.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A number of clients that each ask again as soon as they were answered. Stops at the first answer that is no success. */
final class Load {
    private Load() {}

    /** One request and its answer. */
    interface Request {
        GatewayClient.Answer send() throws IOException, InterruptedException;
    }

    /** How long each answer took, and how long all together. */
    static final class Result {
        private final long[] ascendingNanos;
        private final double seconds;

        private Result(long[] ascendingNanos, double seconds) {
            this.ascendingNanos = ascendingNanos;
            this.seconds = seconds;
        }

        /** As if one had followed the other. */
        static Result together(List<Result> results) {
            return new Result(
                    results.stream()
                            .flatMapToLong(result -> LongStream.of(result.ascendingNanos))
                            .sorted()
                            .toArray(),
                    results.stream().mapToDouble(result -> result.seconds).sum());
        }

        long answers() {
            return ascendingNanos.length;
        }

        double perSecond() {
            return ascendingNanos.length / seconds;
        }

        double milliseconds(double share) {
            return Percentile.of(ascendingNanos, share) / 1e6;
        }
    }

    static Result run(int clients, Duration duration, Request request) throws InterruptedException {
        var failure = new AtomicReference<@Nullable String>();
        var before = System.nanoTime();
        var all = LongStream.builder();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<long[]> client = () -> ask(request, duration, failure);
            for (var answered : threads.invokeAll(Collections.nCopies(clients, client))) {
                LongStream.of(answered.get()).forEach(all);
            }
        } catch (ExecutionException e) {
            throw new StackFailure("The measurement stopped: " + e.getCause(), e);
        }
        var reason = failure.get();
        if (reason != null) {
            throw new StackFailure("The measurement stopped: " + reason);
        }
        return new Result(all.build().sorted().toArray(), (System.nanoTime() - before) / 1e9);
    }

    private static long[] ask(Request request, Duration duration, AtomicReference<@Nullable String> failure)
            throws InterruptedException {
        var taken = LongStream.builder();
        var deadline = Deadline.in(duration);
        while (!deadline.isOver() && failure.get() == null) {
            var before = System.nanoTime();
            try {
                var answer = request.send();
                if (!answer.isSuccess()) {
                    failure.set(answer.summary());
                }
            } catch (IOException e) {
                failure.set(e.toString());
            }
            taken.add(System.nanoTime() - before);
        }
        return taken.build().toArray();
    }
}
