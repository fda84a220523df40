package coop.minga.membership.imports.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.NextOfKin;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.app.PersonView;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.workprofile.app.WorkTold;
import coop.minga.platform.json.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person's record and listed job said before an import corrected them, as text to be sealed.
 *
 * <p>Guarantee: reads what it wrote, whatever is set for requests meanwhile; says nothing of self-declared groups, so
 * going back leaves them as they are.
 */
@ApplicationScoped
class EarlierPersons {
    private record Said(
            PersonNames names,
            @Nullable BirthDate birth,
            @Nullable Sex sex,
            List<String> languages,
            List<ContactPoint> contactPoints,
            List<Identifier> identifiers,
            @Nullable UUID household,
            List<String> externalIds,
            @Nullable NextOfKin nextOfKin,
            @Nullable UUID homeUnit,
            @Nullable WorkTold work) {}

    /** @param work null if there was no such job */
    record Earlier(PersonDetails details, @Nullable WorkTold work) {}

    String write(PersonView person, @Nullable WorkTold work) {
        PersonNames names = person.names();
        if (names == null) {
            throw new IllegalStateException("A record without a name was corrected.");
        }
        Said said = new Said(
                names,
                person.birth(),
                person.sex(),
                person.languages(),
                person.contactPoints(),
                person.identifiers(),
                person.householdId(),
                person.externalIds(),
                person.nextOfKin(),
                person.homeUnitId(),
                work);
        return new String(StoredJson.write(said), StandardCharsets.UTF_8);
    }

    Earlier read(String text) {
        Said said = StoredJson.read(text.getBytes(StandardCharsets.UTF_8), Said.class);
        var details = new PersonDetails(
                said.names(),
                said.birth(),
                said.sex(),
                said.languages(),
                said.contactPoints(),
                said.identifiers(),
                said.household() == null ? null : new HouseholdId(said.household()),
                said.externalIds(),
                null,
                said.nextOfKin(),
                said.homeUnit() == null ? null : new UnitId(said.homeUnit()));
        return new Earlier(details, said.work());
    }
}
