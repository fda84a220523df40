package coop.minga.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The API as one caller sees it: {@code Api.as("organiser", organisation).post("/api/v1/persons", body).statusCode(201)}.
 *
 * <p>Every call sends what a careful client sends (a fresh idempotency key on POST, the ETag it was given on PUT and
 * PATCH) unless the test says otherwise; {@link #request} leaves everything to the test. Immutable.
 */
public final class Api {

    private final @Nullable String token;

    private Api(@Nullable String token) {
        this.token = token;
    }

    /** A user with one role in one organisation. */
    public static Api as(String role, UUID organisation) {
        return new Api(Tokens.of(role, organisation));
    }

    /** The bearer of any token. */
    public static Api with(String token) {
        return new Api(token);
    }

    /** Somebody without a token. */
    public static Api anonymous() {
        return new Api(null);
    }

    /** A request with the caller's token and nothing else. */
    public RequestSpecification request() {
        return token == null ? given() : given().header("Authorization", "Bearer " + token);
    }

    /** GET; values fill the path's placeholders in order. */
    public ValidatableResponse get(String path, Object... values) {
        return request().get(path, values).then();
    }

    /** GET with query parameters. */
    public ValidatableResponse list(String path, Map<String, ?> query, Object... values) {
        return request().queryParams(query).get(path, values).then();
    }

    /** POST under a fresh idempotency key. */
    public ValidatableResponse post(String path, Object body, Object... values) {
        return postWithKey(UUID.randomUUID().toString(), path, body, values);
    }

    /** POST under a key of the test's choice, for replays. */
    public ValidatableResponse postWithKey(String key, String path, Object body, Object... values) {
        return json(body).header("Idempotency-Key", key).post(path, values).then();
    }

    /** PUT on the condition that the resource is still what the ETag names. */
    public ValidatableResponse put(String etag, String path, Object body, Object... values) {
        return json(body).header("If-Match", etag).put(path, values).then();
    }

    /** PATCH (merge patch) on the condition that the resource is still what the ETag names. */
    public ValidatableResponse patch(String etag, String path, Object body, Object... values) {
        return json(body)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .patch(path, values)
                .then();
    }

    /** The id in the {@code id} field of a response. */
    public static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }

    /** The ETag of a response, as {@link #put} wants it. */
    public static String etag(ValidatableResponse response) {
        String etag = response.extract().header("ETag");
        if (etag == null) {
            throw new AssertionError("the response has no ETag");
        }
        return etag;
    }

    private RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }
}
