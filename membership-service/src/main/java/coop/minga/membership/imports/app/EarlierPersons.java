package coop.minga.membership.imports.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person's record said before an import corrected it, as text to be sealed.
 *
 * <p>Guarantee: reads what it wrote, whatever is set for requests meanwhile; says nothing of self-declared groups, so
 * going back leaves them as they are.
 */
@ApplicationScoped
class EarlierPersons {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

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
            @Nullable UUID homeUnit) {}

    String write(PersonView person) {
        PersonNames names = person.names();
        if (names == null) {
            throw new IllegalStateException("A record without a name was corrected.");
        }
        try {
            return JSON.writeValueAsString(new Said(
                    names,
                    person.birth(),
                    person.sex(),
                    person.languages(),
                    person.contactPoints(),
                    person.identifiers(),
                    person.householdId(),
                    person.externalIds(),
                    person.nextOfKin(),
                    person.homeUnitId()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A person's record cannot be written as JSON.", unwritable);
        }
    }

    PersonDetails read(String text) {
        try {
            Said said = JSON.readValue(text, Said.class);
            return new PersonDetails(
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
        } catch (JsonProcessingException unreadable) {
            // Without the cause: a reader's message quotes what it read, and this is personal.
            throw new IllegalStateException("What a person's record said before is not what was written.");
        }
    }
}
