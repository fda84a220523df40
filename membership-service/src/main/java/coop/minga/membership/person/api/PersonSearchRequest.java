package coop.minga.membership.person.api;

import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client looks for; in a body, because names and phones do not belong in addresses that everybody logs.
 *
 * <p>Guarantee: exactly one of name, phone and e-mail address.
 */
@Schema(name = "PersonSearchRequest")
public record PersonSearchRequest(
        @Schema(
                description =
                        "Words of the name or their beginnings, in any order, with or without accents; then whole words that sound alike.")
        @Nullable @Size(min = 1, max = 200) String name,

        @Schema(description = "The whole number, as dialled or with + and country code.")
        @Nullable @Size(min = 1, max = 50) String phone,

        @Schema(description = "The whole address.") @Nullable @Size(min = 1, max = 500) String email,

        @Schema(defaultValue = "20") @Nullable @Positive @Max(100) Integer limit) {
    private static final int LIMIT = 20;

    public PersonSearchRequest {
        if (Stream.of(name, phone, email).filter(Objects::nonNull).count() != 1) {
            throw DomainFailure.at(PersonFailure.SEARCH_UNCLEAR, "", "Send one of name, phone and email.");
        }
    }

    int atMost() {
        return limit == null ? LIMIT : limit;
    }
}
