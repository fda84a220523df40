package coop.minga.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.problem.Problem;
import coop.minga.platform.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Writes the gateway's own refusals where no JAX-RS resource is involved.
 *
 * <p>Guarantee: the same form as every service's problems; never starts a second answer on a request that has one.
 */
final class ProblemAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemAnswer() {}

    static void send(HttpServerRequest request, ProblemType type, String detail) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body(type, detail, request.path()));
    }

    static Buffer body(ProblemType type, String detail, String path) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(Problem.of(type, detail, path)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is made of strings and numbers and can always be written.", e);
        }
    }
}
