package coop.minga.membership.person.app;

import coop.minga.membership.person.ContactChannel;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.domain.ContactRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be contacted at a time without being put in danger.
 *
 * <p>Guarantee: the ways that are allowed come first; without any, the person is not to be contacted then.
 */
@Schema(name = "ContactWays")
public record ContactWaysView(
        UUID personId,
        Instant at,

        @Schema(description = "In which the safe hours are meant.")
        String zone,

        List<Way> ways) {

    /** One contact point by one channel. */
    @Schema(name = "ContactWay")
    public record Way(
            ContactKind kind,
            String value,
            ContactChannel channel,
            boolean allowed,

            @Schema(description = "When the next safe hours begin; missing where it is allowed now or never.") @Nullable Instant allowedFrom,

            @Schema(description = "Nothing in a message may tell of membership, money or a case.")
            boolean neutralTextOnly,

            @Schema(description = "Why it is not allowed, or why only neutral text is.")
            List<ContactRules.Limit> limits) {
        static Way of(ContactRules.Way way) {
            return new Way(
                    way.point().kind(),
                    way.point().value(),
                    way.channel(),
                    way.allowed(),
                    way.allowedFrom(),
                    way.neutralTextOnly(),
                    List.copyOf(way.limits()));
        }
    }
}
