package coop.minga.finance.loanproduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Schedules that Apache Fineract's tests publish: what was asked for, as a quote is asked for, and what was made of it. */
final class PublishedSchedules {
    private PublishedSchedules() {}

    static List<JsonNode> all() throws IOException {
        try (InputStream file = PublishedSchedules.class.getResourceAsStream("/loan-schedules.json")) {
            JsonNode cases = new ObjectMapper().readTree(Objects.requireNonNull(file));
            assertThat(cases).hasSize(8);
            return List.copyOf(cases.findParents("quote"));
        }
    }
}
