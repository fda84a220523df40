package coop.minga.membership.person.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.NextOfKin;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.PersonState;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.unit.UnitId;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as the organisation sees its own record.
 *
 * <p>Guarantee: a snapshot of one version; says nothing of other organisations' records of the same human.
 */
@Schema(name = "Person")
public record PersonView(
        UUID id,
        long version,
        PersonState state,

        @Schema(description = "The record this one was merged into.") @Nullable UUID mergedInto,

        @Schema(description = "Missing where the personal fields were erased.") @Nullable PersonNames names,

        @Nullable BirthDate birth,

        @Schema(description = "Missing where it is unknown.") @Nullable Sex sex,

        List<String> languages,
        List<ContactPoint> contactPoints,
        List<Identifier> identifiers,
        @Nullable UUID householdId,
        @Nullable UUID homeUnitId,
        List<String> externalIds,
        @Nullable NextOfKin nextOfKin,
        Source source,
        Instant createdAt,
        Instant updatedAt) {

    static PersonView of(Person person, @Nullable PersonDetails details) {
        HouseholdId household = person.household();
        UnitId homeUnit = person.homeUnit();
        PersonId mergedInto = person.mergedInto();
        return new PersonView(
                person.id().value(),
                person.version(),
                person.state(),
                mergedInto == null ? null : mergedInto.value(),
                details == null ? null : details.names(),
                details == null ? null : details.birth(),
                person.sex(),
                details == null ? List.of() : details.languages(),
                details == null ? List.of() : details.contactPoints(),
                details == null ? List.of() : details.identifiers(),
                household == null ? null : household.value(),
                homeUnit == null ? null : homeUnit.value(),
                details == null ? List.of() : details.externalIds(),
                details == null ? null : details.nextOfKin(),
                person.source(),
                person.createdAt(),
                person.updatedAt());
    }
}
