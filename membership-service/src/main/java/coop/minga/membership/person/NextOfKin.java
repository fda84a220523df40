package coop.minga.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell when something happens to the person.
 *
 * <p>Guarantee: has a name; sealed with the person's fields, and never looked for.
 */
@Schema(name = "NextOfKin")
public record NextOfKin(
        @Schema(required = true) String name,
        @Schema(examples = "sister") @Nullable String relation,

        @Schema(description = "How to reach them, as the person says it.") @Nullable String contact) {
    private static final int LONGEST_CONTACT = 500;

    public NextOfKin {
        name = Text.required(name, 200, "/name");
        relation = Text.optional(relation, 100, "/relation");
        contact = Text.optional(contact, LONGEST_CONTACT, "/contact");
    }
}
