package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A partner reads of a person what a consent covers, while it holds. */
class ConsentJourneyTest {
    private static final Map<String, Object> NOTHING = Map.of();

    private final RunningStack stack = RunningStack.get();

    @Test
    void aPartnerReadsWhatIsCoveredUntilTheConsentIsWithdrawn() {
        UUID union = stack.tenant("Union with a partner", "TRADE_UNION");
        UUID ngo = stack.tenant("Partner", "NGO");
        User organiser = stack.as("organiser", union);
        User partner = stack.as("partner", ngo);
        String person = "/api/v1/persons/"
                + organiser
                        .post(
                                "/api/v1/persons",
                                Map.of(
                                        "names", Map.of("given", "Zawadi"),
                                        "birth", Map.of("year", 1987),
                                        "contactPoints", List.of(Map.of("kind", "PHONE", "value", "+254711222333"))))
                        .expect(201)
                        .id();
        UUID consent = organiser
                .post(
                        person + "/consents",
                        Map.of(
                                "granteeId", ngo,
                                "purpose", "TRAINING",
                                "scope", List.of("NAMES"),
                                "channel", "PAPER",
                                "language", "sw",
                                "policyVersion", "1"))
                .expect(201)
                .id();
        String read = "/api/v1/consented-persons/" + consent;
        partner.get(read).expect(404);

        organiser.post("/api/v1/consents/" + consent + "/grants", NOTHING).expect(200);
        JsonNode covered = partner.get(read).expect(200).json();
        assertThat(covered.at("/names/given").asText()).isEqualTo("Zawadi");
        assertThat(covered.toString().replaceAll("[0-9a-f-]{36}", "an id")).doesNotContainPattern("(?<![\\w.-])1987");
        assertThat(covered.toString()).doesNotContain("+254711222333", person.substring(16));
        stack.as("partner", stack.tenant("Another partner", "NGO")).get(read).expect(404);
        partner.get(person).expect(403);

        organiser.post("/api/v1/consents/" + consent + "/withdrawals", NOTHING).expect(200);
        assertThat(partner.get(read).expect(410).text()).doesNotContain("Zawadi");
        assertThat(organiser.get(person + "/consent-reads").expect(200).json().path("items"))
                .as("only what was read is told")
                .hasSize(1);
    }
}
