package coop.minga.membership.person;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type into a field.
 *
 * <p>Guarantee: the text that comes out is stripped, not empty, within its length and without control characters but
 * line breaks; a refusal never repeats it, for it may be personal.
 */
final class Text {
    private Text() {}

    static String required(@Nullable String text, int longest, String pointer) {
        String read = optional(text, longest, pointer);
        if (read == null) {
            throw DomainFailure.at(PlatformFailure.INVALID_VALUE, pointer, "This must not be empty.");
        }
        return read;
    }

    static @Nullable String optional(@Nullable String text, int longest, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw DomainFailure.at(
                    PlatformFailure.INVALID_VALUE, pointer, "This has at most " + longest + " characters.");
        }
        if (stripped.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')) {
            throw DomainFailure.at(PlatformFailure.INVALID_VALUE, pointer, "This contains a control character.");
        }
        return stripped;
    }
}
