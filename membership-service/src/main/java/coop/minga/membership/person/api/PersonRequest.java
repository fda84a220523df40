package coop.minga.membership.person.api;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.NextOfKin;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.SelfDeclaredGroup;
import coop.minga.membership.person.Sex;
import coop.minga.membership.unit.UnitId;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a person.
 *
 * <p>Guarantee: only a name is asked for; whoever gives no phone, document or date of birth is a person all the same.
 */
@Schema(name = "PersonRequest")
public record PersonRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @NotNull PersonNames names,
        @Nullable BirthDate birth,
        @Nullable Sex sex,

        @Schema(description = "BCP 47, the preferred one first.") @Nullable List<String> languages,

        @Nullable List<ContactPoint> contactPoints,
        @Nullable List<Identifier> identifiers,
        @Nullable UUID householdId,

        @Schema(description = "Ids in other systems, as system:id.") @Nullable List<String> externalIds,

        @Schema(
                description =
                        "What the person says of themselves. Only ever counted: no answer shows it. Left out of a correction, what is recorded stays; an empty list takes it back.")
        @Nullable List<SelfDeclaredGroup> selfDeclaredGroups,

        @Nullable NextOfKin nextOfKin,

        @Schema(description = "The unit of the organisation the person is at home in.") @Nullable UUID homeUnitId) {

    PersonDetails details() {
        return new PersonDetails(
                names,
                birth,
                sex,
                languages == null ? List.of() : languages,
                contactPoints == null ? List.of() : contactPoints,
                identifiers == null ? List.of() : identifiers,
                householdId == null ? null : new HouseholdId(householdId),
                externalIds == null ? List.of() : externalIds,
                selfDeclaredGroups,
                nextOfKin,
                homeUnitId == null ? null : new UnitId(homeUnitId));
    }
}
