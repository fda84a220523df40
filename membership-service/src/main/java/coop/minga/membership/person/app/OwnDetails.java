package coop.minga.membership.person.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.NextOfKin;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.SelfDeclaredGroup;
import coop.minga.membership.person.Sex;
import coop.minga.membership.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of herself. Identifiers, household and ids in other systems are the organisation's to correct: what
 * it verified must not change behind its back.
 *
 * <p>Guarantee: none by itself; the person's details check it.
 *
 * @param selfDeclaredGroups null leaves what is recorded
 */
public record OwnDetails(
        PersonNames names,
        @Nullable BirthDate birth,
        @Nullable Sex sex,
        List<String> languages,
        List<ContactPoint> contactPoints,
        @Nullable List<SelfDeclaredGroup> selfDeclaredGroups,
        @Nullable NextOfKin nextOfKin) {

    PersonDetails beside(PersonView kept) {
        return new PersonDetails(
                names,
                birth,
                sex,
                languages,
                contactPoints,
                kept.identifiers(),
                kept.householdId() == null ? null : new HouseholdId(kept.householdId()),
                kept.externalIds(),
                selfDeclaredGroups,
                nextOfKin,
                kept.homeUnitId() == null ? null : new UnitId(kept.homeUnitId()));
    }
}
