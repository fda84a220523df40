package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    private final List<DemoPerson> people = DemoPeople.all();

    @Test
    void areTheSameAtEveryCall() {
        assertEquals(people, DemoPeople.all());
    }

    @Test
    void areManyAndManyOfThemInTwoOrganisationsOrThree() {
        assertTrue(people.size() > 400);
        for (var organisations = 2; organisations <= 3; organisations++) {
            var wanted = organisations;
            assertTrue(
                    people.stream()
                                    .filter(person -> person.organisations().size() == wanted)
                                    .count()
                            >= 10,
                    "people in " + wanted);
        }
    }

    /** Two workers with one number would be one to every report. */
    @Test
    void haveNumbersOfTheirOwn() {
        var seen = new HashSet<String>();

        assertTrue(people.stream()
                .map(DemoPerson::nationalId)
                .filter(Objects::nonNull)
                .allMatch(seen::add));
    }

    @Test
    void belongToOrganisationsThatThereAreAndMeetEveryFate() throws IOException {
        var known =
                DemoOrganisation.all().stream().map(DemoOrganisation::shortName).collect(Collectors.toSet());

        assertTrue(people.stream().map(DemoPerson::organisations).allMatch(known::containsAll));
        assertEquals(
                EnumSet.allOf(DemoFate.class),
                people.stream().map(DemoPerson::fate).collect(Collectors.toSet()));
    }
}
