package coop.minga.stack;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the demonstration, as it stands in {@code demo/organisations.json}; {@code affiliatedAs} is the kind
 * of its affiliation to the confederation. Its id never changes.
 */
record DemoOrganisation(
        UUID id,
        String shortName,
        String name,
        String kind,
        @Nullable String coopType,
        int tier,
        String country,
        String zone,
        String currency,
        @Nullable String affiliatedAs) {
    static final String CONFEDERATION = "confederation";

    static List<DemoOrganisation> all() throws IOException {
        return List.of(DemoResource.read("organisations.json", DemoOrganisation[].class));
    }

    static DemoOrganisation named(String shortName) throws IOException {
        return all().stream()
                .filter(organisation -> organisation.shortName().equals(shortName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No demonstration organisation " + shortName));
    }
}
