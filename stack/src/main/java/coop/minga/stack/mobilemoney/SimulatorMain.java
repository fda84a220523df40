package coop.minga.stack.mobilemoney;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The process of the simulator: {@code PORT ISSUER CALLBACK-URL}, and the key in the environment. */
public final class SimulatorMain {
    /** What the environment calls the key. */
    public static final String KEY = "MINGA_MOBILE_MONEY_SIMULATOR_KEY";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private SimulatorMain() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        var key = System.getenv(KEY);
        if (key == null || key.isBlank()) {
            throw new IllegalStateException(KEY + " is not set");
        }
        var issuer = URI.create(arguments[1] + "/token");
        try (var _ = MobileMoneySimulator.start(
                Integer.parseInt(arguments[0]),
                key,
                () -> URI.create(arguments[2]),
                organisation -> token(issuer, organisation))) {
            new CountDownLatch(1).await();
        }
    }

    private static String token(URI issuer, UUID organisation) throws IOException, InterruptedException {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_id", "mobile-money-simulator",
                "client_secret", "development-only",
                "role", "payment-provider",
                "subject", "mobile-money-simulator",
                "organisation", organisation.toString());
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(issuer)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the issuer answered " + response.statusCode());
        }
        return JsonMapper.builder()
                .build()
                .readTree(response.body())
                .path("access_token")
                .asText();
    }
}
