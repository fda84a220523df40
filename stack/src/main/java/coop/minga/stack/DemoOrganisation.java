package coop.minga.stack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the demonstration, as it stands in {@code demo/organisations.json}. {@code parents} are the short names
 * of those it is affiliated to, each with the kind of the affiliation; the first of its {@code units} stands above the
 * others. Its ids never change.
 */
record DemoOrganisation(
        int number,
        String shortName,
        String name,
        String kind,
        @Nullable String coopType,
        int tier,
        Map<String, String> parents,
        List<String> units,
        List<String> legalSteps) {
    static final String CONFEDERATION = "confederation";
    static final String COUNTRY = "KE";
    private static final UUID ORIGIN = UUID.fromString("019aa000-0000-7000-8000-000000000000");

    DemoOrganisation {
        // What the file leaves out.
        parents = parents == null ? Map.of() : parents;
        units = units == null ? List.of() : units;
    }

    /** What has an id within an organisation; its digit stands in the id. */
    enum Part {
        ORGANISATION(0),
        PERSON(1),
        MEMBERSHIP(2),
        AFFILIATION(3),
        HOUSEHOLD(4),
        UNIT(5),
        JOB(6),
        LATER_JOB(7),
        RESOLUTION(8),
        REGISTRATION(9);

        private final long digit;

        Part(long digit) {
            this.digit = digit;
        }
    }

    static List<DemoOrganisation> all() throws IOException {
        return List.of(DemoResource.read("organisations.json", DemoOrganisation[].class));
    }

    static DemoOrganisation named(String shortName) throws IOException {
        return all().stream()
                .filter(organisation -> organisation.shortName().equals(shortName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No demonstration organisation " + shortName));
    }

    UUID id() {
        return idOf(Part.ORGANISATION, 0);
    }

    /** A UUIDv7 whose random part tells what it names, so that the same demonstration always makes the same ids. */
    UUID idOf(Part part, int index) {
        return new UUID(
                ORIGIN.getMostSignificantBits(),
                ORIGIN.getLeastSignificantBits() + (part.digit << 40) + ((long) index << 16) + number);
    }

    /** As a platform's administration registers it. */
    Map<String, Object> tenant() {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("kind", kind);
        if (coopType != null) {
            body.put("coopType", coopType);
        }
        body.put("tier", tier);
        body.put("country", COUNTRY);
        body.put("zone", "Africa/Nairobi");
        body.put("currency", "KES");
        return body;
    }

    /** The unit of its worker of that number; the first unit is only above the others. */
    @Nullable UUID unitOf(int worker) {
        return units.isEmpty() ? null : idOf(Part.UNIT, 1 + worker % (units.size() - 1));
    }
}
