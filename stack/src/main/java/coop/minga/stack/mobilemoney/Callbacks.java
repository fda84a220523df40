package coop.minga.stack.mobilemoney;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells an organisation what became of its transactions. Each callback is tried once, as by a bad provider: whoever misses
 * one has to ask. Callbacks of one payment are told one after the other, those of different ones at the same time.
 */
final class Callbacks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<URI> url;
    private final CallbackTokens tokens;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Executor threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Queue<CompletableFuture<Void>> underWay = new ConcurrentLinkedQueue<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    Callbacks(Supplier<URI> url, CallbackTokens tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    void tell(UUID organisation, List<Transaction> sent, UUID correlation, Duration delay) {
        var delayed = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads);
        var telling = CompletableFuture.runAsync(
                () -> sent.forEach(each -> deliveries.add(tell(organisation, each, correlation))), delayed);
        underWay.removeIf(CompletableFuture::isDone);
        underWay.add(telling);
    }

    private Delivery tell(UUID organisation, Transaction transaction, UUID correlation) {
        try {
            var request = HttpRequest.newBuilder(url.get())
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + tokens.of(organisation))
                    .header("X-CorrelationID", correlation.toString())
                    .POST(HttpRequest.BodyPublishers.ofString(transaction.json().toString()))
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Delivery(transaction.reference(), transaction.status(), response.statusCode(), response.body());
        } catch (IOException unheard) {
            return new Delivery(transaction.reference(), transaction.status(), 0, unheard.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Delivery(transaction.reference(), transaction.status(), 0, "interrupted");
        }
    }

    void awaitAll() {
        CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    @Override
    public void close() {
        underWay.forEach(each -> each.cancel(true));
        client.shutdownNow();
    }
}
