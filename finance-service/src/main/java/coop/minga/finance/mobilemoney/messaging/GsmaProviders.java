package coop.minga.finance.mobilemoney.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.finance.mobilemoney.app.MobileMoneyProvider;
import coop.minga.finance.mobilemoney.app.MobileMoneySettings;
import coop.minga.finance.mobilemoney.app.ProviderTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Providers that speak the GSMA Mobile Money API.
 *
 * <p>Guarantee: waits ten seconds at most; only what a provider answers is read, from the address the operator has set.
 */
@ApplicationScoped
class GsmaProviders implements MobileMoneyProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAGE = 200;

    private final MobileMoneySettings settings;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    GsmaProviders(MobileMoneySettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public boolean isKnown(String provider) {
        return key(provider).isPresent();
    }

    @Override
    public Optional<ProviderTransaction> transaction(String provider, String reference) {
        return get(provider, "/transactions/" + encoded(reference)).map(GsmaProviders::transaction);
    }

    @Override
    public List<ProviderTransaction> statement(String provider, String account, Instant from, Instant to, int offset) {
        String path = "/accounts/accountid/" + encoded(account) + "/transactions?limit=" + PAGE + "&offset=" + offset
                + "&fromDateTime=" + encoded(from.toString()) + "&toDateTime=" + encoded(to.toString());
        List<ProviderTransaction> page = new ArrayList<>();
        get(provider, path).ifPresent(list -> list.forEach(each -> page.add(transaction(each))));
        return page;
    }

    @Override
    public void reverse(String provider, String reference, UUID correlation) {
        HttpRequest request = request(provider, "/transactions/" + encoded(reference) + "/reversals")
                .header("Content-Type", "application/json")
                .header("X-CorrelationID", correlation.toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"reversal\"}"))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new Unavailable("a reversal was answered with " + answer.statusCode());
        }
    }

    @Override
    public Optional<ProviderTransaction> reversal(String provider, UUID correlation) {
        return get(provider, "/responses/" + correlation)
                .map(response -> response.path("link").asText())
                .filter(link -> link.startsWith("/transactions/"))
                .flatMap(link -> get(provider, link))
                .map(GsmaProviders::transaction);
    }

    /** What is not there is none; anything else that is no success is asked again later. */
    private Optional<JsonNode> get(String provider, String path) {
        HttpResponse<String> answer = send(request(provider, path).GET().build());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new Unavailable("a question was answered with " + answer.statusCode());
        }
        try {
            return Optional.of(json.readTree(answer.body()));
        } catch (JsonProcessingException unreadable) {
            throw new Unavailable("an answer is no JSON", unreadable);
        }
    }

    private HttpRequest.Builder request(String provider, String path) {
        MobileMoneySettings.Provider known = settings.providers().get(provider);
        if (known == null) {
            throw new Unavailable("the provider is not set up any more");
        }
        return HttpRequest.newBuilder(URI.create(known.url() + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("X-API-Key", key(provider).orElse(""));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new Unavailable("it does not answer", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("this service stops", stopping);
        }
    }

    private Optional<String> key(String provider) {
        return Optional.ofNullable(settings.providers().get(provider))
                .flatMap(MobileMoneySettings.Provider::apiKey)
                .filter(key -> !key.isBlank());
    }

    private static ProviderTransaction transaction(JsonNode json) {
        String created = text(json, "creationDate");
        return new ProviderTransaction(
                required(json, "transactionReference"),
                required(json, "transactionStatus"),
                text(json, "type"),
                required(json, "amount"),
                required(json, "currency"),
                party(json, "msisdn"),
                party(json, "accountid"),
                text(json, "requestingOrganisationTransactionReference"),
                text(json, "originalTransactionReference"),
                created == null ? null : Instant.parse(created));
    }

    /** On whichever side: a reversal exchanges the parties. */
    private static @Nullable String party(JsonNode json, String key) {
        for (String side : List.of("debitParty", "creditParty")) {
            for (JsonNode each : json.path(side)) {
                if (key.equals(text(each, "key"))) {
                    return text(each, "value");
                }
            }
        }
        return null;
    }

    private static String required(JsonNode json, String field) {
        String text = text(json, field);
        if (text == null) {
            throw new Unavailable("a transaction has no " + field);
        }
        return text;
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.path(field).isTextual() ? json.get(field).asText() : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
