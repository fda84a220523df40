package coop.minga.membership.consent.app;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was said or shown, in words: kept under the person's key.
 *
 * @param evidence where the proof is: the form in a folder, the recording, the message
 * @param witness who was there, where somebody was
 * @param reason why, if the person said so; nobody has to
 */
@Schema(name = "ConsentNote")
public record ConsentNote(
        @Nullable String evidence,
        @Nullable String witness,
        @Nullable String reason) {
    boolean isEmpty() {
        return evidence == null && witness == null && reason == null;
    }
}
