package coop.minga.membership.person.app;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The persons a search found.
 *
 * <p>Guarantee: the best matches first.
 */
@Schema(name = "PersonMatches")
public record PersonMatches(
        List<PersonView> items,

        @Schema(
                description = "Whether there may be others: ask for more of the name, or for more items. Of names that "
                        + "very many bear, not all bearers are looked at.")
        boolean more) {}
