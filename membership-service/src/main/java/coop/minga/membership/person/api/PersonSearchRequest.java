package coop.minga.membership.person.api;

import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client looks for; in a body, because names and phones do not belong in addresses that everybody logs.
 *
 * <p>Guarantee: either a name or a phone, never both.
 */
@Schema(name = "PersonSearchRequest")
public record PersonSearchRequest(
        @Schema(description = "Words of the name or their beginnings, in any order, with or without accents.")
        @Nullable @Size(min = 1, max = 200) String name,

        @Schema(description = "The whole number, as dialled or with + and country code.")
        @Nullable @Size(min = 1, max = 50) String phone,

        @Schema(defaultValue = "20") @Nullable @Positive @Max(100) Integer limit) {
    private static final int LIMIT = 20;

    public PersonSearchRequest {
        if ((name == null) == (phone == null)) {
            throw DomainFailure.at(PersonFailure.SEARCH_UNCLEAR, "", "Send either name or phone.");
        }
    }

    int atMost() {
        return limit == null ? LIMIT : limit;
    }
}
