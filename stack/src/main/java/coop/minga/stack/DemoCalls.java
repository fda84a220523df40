package coop.minga.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The calls the demonstration is loaded with. Each write has its own fixed key, so that one that was made already is answered
 * as it was then and changes nothing; the first refusal ends the loading.
 */
final class DemoCalls {
    private static final int AT_ONCE = 12;

    private final GatewayClient gateway;
    private final Tokens tokens;

    DemoCalls(GatewayClient gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    String token(String role, DemoOrganisation organisation) throws IOException, InterruptedException {
        return tokens.token(role + "@" + organisation.shortName());
    }

    /** What is recorded, or nothing. */
    JsonNode find(String path, String token) throws IOException, InterruptedException {
        return gateway.get(path, token).json();
    }

    JsonNode post(String path, String token, Map<String, ?> body) throws IOException, InterruptedException {
        return post(path, path, token, body);
    }

    /** For what can be posted to one path several times. */
    JsonNode post(String path, Object key, String token, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = gateway.post(path, token, "demo-" + key, body);
        if (!answer.isSuccess()) {
            throw new StackFailure("The demonstration stopped at " + path + ": " + answer.summary());
        }
        return answer.json();
    }

    JsonNode make(String collection, String token, Map<String, ?> body) throws IOException, InterruptedException {
        return post(collection, collection + "/" + (UUID) body.get("id"), token, body);
    }

    /** Some calls on their way at once. */
    void each(List<? extends Callable<Void>> work) throws IOException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackFailure failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }
}
