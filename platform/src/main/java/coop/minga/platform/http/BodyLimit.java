package coop.minga.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets one operation read a larger body than the others.
 *
 * <p>Guarantee: without it an operation reads 1 MiB; with it never more than {@code quarkus.http.limits.max-body-size}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
    int mebibytes();
}
