package coop.minga.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation of the demonstration, as it stands in {@code demo/organisations.json}. Its id never changes. */
record DemoOrganisation(
        UUID id,
        String shortName,
        String name,
        String kind,
        @Nullable String coopType,
        int tier,
        String country,
        String zone,
        String currency) {

    static List<DemoOrganisation> all() throws IOException {
        try (var stream = DemoOrganisation.class.getResourceAsStream("/demo/organisations.json")) {
            if (stream == null) {
                throw new IllegalStateException("demo/organisations.json is not on the class path");
            }
            return List.of(JsonMapper.builder().build().readValue(stream, DemoOrganisation[].class));
        }
    }
}
