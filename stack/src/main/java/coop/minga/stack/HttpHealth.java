package coop.minga.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a component over HTTP whether it is ready. One client for all, safe for use by several threads. */
final class HttpHealth {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private HttpHealth() {}

    static Health of(String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? Health.READY
                    : Health.notYet(url + " answers " + response.statusCode() + ": "
                            + response.body().replaceAll("\\s+", " "));
        } catch (IOException e) {
            return Health.notYet(url + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.notYet("interrupted");
        }
    }
}
