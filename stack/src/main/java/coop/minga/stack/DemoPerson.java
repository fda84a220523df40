package coop.minga.stack;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An invented worker of the demonstration, as it stands in {@code demo/people.json}; a member of each organisation named,
 * which keeps a record of its own with the same verified identifier. The ids of records never change.
 */
record DemoPerson(
        int number,
        String given,
        String family,
        String sex,
        int birthYear,
        String nationalId,
        String joinedOn,
        List<String> organisations) {

    static List<DemoPerson> all() throws IOException {
        return List.of(DemoResource.read("people.json", DemoPerson[].class));
    }

    UUID recordIn(DemoOrganisation organisation) {
        return demoId(1, organisation);
    }

    UUID membershipIn(DemoOrganisation organisation) {
        return demoId(2, organisation);
    }

    LocalDate joined() {
        return LocalDate.parse(joinedOn);
    }

    /** A UUIDv7 whose random part tells what it names, so that the same file always makes the same ids. */
    private UUID demoId(int kind, DemoOrganisation organisation) {
        return new UUID(
                organisation.id().getMostSignificantBits(),
                organisation.id().getLeastSignificantBits() + ((long) kind << 40) + ((long) number << 16));
    }
}
