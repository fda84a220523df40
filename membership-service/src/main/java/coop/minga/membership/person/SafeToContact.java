package coop.minga.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When and how a contact point does not put the person in danger.
 *
 * <p>Guarantee: none by itself; whoever sends a message reads it first.
 */
@Schema(name = "SafeToContact")
public record SafeToContact(
        @Schema(examples = "after 18:00") @Nullable String hours,
        @Schema(examples = "SMS") @Nullable String channel,

        @Schema(description = "Nothing in a message may tell of membership, money or a case.")
        Boolean neutralTextOnly) {
    public SafeToContact {
        // Boxed, for a reader of JSON gives null where nothing was said, and nothing said means no.
        neutralTextOnly = neutralTextOnly != null && neutralTextOnly;
        hours = Text.optional(hours, 100, "/hours");
        channel = Text.optional(channel, 40, "/channel");
    }
}
