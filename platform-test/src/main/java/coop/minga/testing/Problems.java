package coop.minga.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import java.util.Locale;
import org.hamcrest.Matchers;

/**
 * What a refusal must look like: {@code response.spec(problem(409, "ALREADY_MEMBER"))}.
 *
 * <p>Checks the whole form of RFC 9457 as Minga uses it, so that no test of a refusal can pass on a half-made problem.
 */
public final class Problems {

    private Problems() {}

    /** A problem with this status and stable code. */
    public static ResponseSpecification problem(int status, String code) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("status", equalTo(status))
                .expectBody("code", equalTo(code))
                .expectBody(
                        "type",
                        equalTo("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-')))
                .expectBody("title", notNullValue())
                .expectBody("instance", startsWith("/"))
                .expectHeader("X-Request-Id", not(Matchers.blankOrNullString()))
                .build();
    }

    /** A problem that names one field of the request by its JSON pointer. */
    public static ResponseSpecification problem(int status, String code, String pointer) {
        return new ResponseSpecBuilder()
                .addResponseSpecification(problem(status, code))
                .expectBody("errors.pointer", Matchers.hasItem(pointer))
                .build();
    }
}
