package coop.minga.membership.person;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When and how a contact point does not put the person in danger.
 *
 * <p>Guarantee: none by itself; whoever sends a message asks for the contact ways first. What was recorded before hours and
 * channels had a form stays as it was written, and is then no permission to anybody.
 */
@Schema(name = "SafeToContact")
public record SafeToContact(
        @Schema(
                examples = "after 18:00",
                description =
                        "In the organisation's zone: 18:00-21:00, after 18:00, before 07:30, or several, separated by commas.")
        @Nullable String hours,

        @Schema(
                examples = "SMS",
                description =
                        "The only one to be used: SMS, CALL, MESSAGE, EMAIL, LETTER or VISIT, as the kind of contact allows.")
        @Nullable String channel,

        @Schema(description = "Nothing in a message may tell of membership, money or a case.")
        Boolean neutralTextOnly) {
    public SafeToContact {
        // Boxed, for a reader of JSON gives null where nothing was said, and nothing said means no.
        neutralTextOnly = neutralTextOnly != null && neutralTextOnly;
        hours = Text.optional(hours, 100, "/hours");
        channel = Text.optional(channel, 40, "/channel");
        channel = channel == null ? null : channel.toUpperCase(Locale.ROOT);
    }

    /** Every caution of both; where both name hours or a channel, these. */
    SafeToContact and(@Nullable SafeToContact other) {
        return other == null
                ? this
                : new SafeToContact(
                        hours == null ? other.hours : hours,
                        channel == null ? other.channel : channel,
                        neutralTextOnly || other.neutralTextOnly);
    }
}
