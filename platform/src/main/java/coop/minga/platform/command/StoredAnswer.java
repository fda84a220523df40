package coop.minga.platform.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept for its key and given to every twin of the request.
 *
 * <p>Guarantee: the first caller gets this form too, so all answers to one key are equal to the letter.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredAnswer(
        int status, @Nullable String location, @Nullable Long version, String body) {}
