package coop.minga.membership.person;

import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.platform.problem.DomainFailure;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called.
 *
 * <p>Guarantee: there is at least one name, and it does not matter which: many people have only one.
 */
@Schema(name = "PersonNames", description = "At least one of them is needed, no matter which.")
public record PersonNames(
        @Nullable String given,
        @Nullable String family,

        @Schema(description = "Further names: of the father, of the clan, a maiden name.") @Nullable String other,

        @Schema(description = "How the person wants to be called.") @Nullable String preferred) {
    private static final int LONGEST = 200;

    public PersonNames {
        given = Text.optional(given, LONGEST, "/given");
        family = Text.optional(family, LONGEST, "/family");
        other = Text.optional(other, LONGEST, "/other");
        preferred = Text.optional(preferred, LONGEST, "/preferred");
        if (given == null && family == null && other == null && preferred == null) {
            throw DomainFailure.at(PersonFailure.NAME_MISSING, "", "One name is enough, but one is needed.");
        }
    }

    /** Those that there are. */
    public Stream<String> all() {
        return Stream.of(given, family, other, preferred).filter(Objects::nonNull);
    }
}
