package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    private Tokens tokens;

    @BeforeEach
    void readOrganisations() throws IOException {
        tokens = new Tokens(Settings.from(Path.of("."), Map.of()), DemoOrganisation.all());
    }

    @Test
    void actsForTheVendorsUnionUnlessToldOtherwise() throws IOException {
        assertEquals(
                tokens.claimsOf("treasurer@vendors-union"),
                tokens.claimsOf("treasurer"),
                "the short form and the long form are the same user");
    }

    @Test
    void acceptsAnyOrganisationByItsId() throws IOException {
        var id = "0190b0c0-1111-7222-8333-444455556666";

        assertEquals(id, tokens.claimsOf("organiser@" + id).get("organisation"));
    }

    @Test
    void givesAPlatformAdminNoOrganisation() throws IOException {
        assertFalse(tokens.claimsOf("platform-admin").containsKey("organisation"));
        assertThrows(UsageFailure.class, () -> tokens.claimsOf("platform-admin@sacco"));
    }

    @Test
    void listsWhatWouldHaveBeenRight() {
        var role = assertThrows(UsageFailure.class, () -> tokens.claimsOf("king"));
        var organisation = assertThrows(UsageFailure.class, () -> tokens.claimsOf("organiser@nowhere"));

        assertTrue(String.valueOf(role.getMessage()).contains("loan-officer"));
        assertTrue(String.valueOf(organisation.getMessage()).contains("waste-pickers-union"));
    }

    @Test
    void aMemberHasARecordOfItsOwnInItsOrganisation() throws IOException {
        var person = tokens.claimsOf("member@sacco").get("person");

        assertTrue(DemoPeople.all().stream()
                .filter(worker -> worker.organisations().contains("sacco"))
                .anyMatch(worker -> recordInSacco(worker).equals(person)));
    }

    @Test
    void everyRecordOfTheDemonstrationHasAnIdOfItsOwn() throws IOException {
        var seen = new HashSet<Object>();
        for (var organisation : DemoOrganisation.all()) {
            for (var person : DemoPeople.all()) {
                assertTrue(seen.add(person.recordIn(organisation)) && seen.add(person.membershipIn(organisation)));
                assertEquals(7, person.recordIn(organisation).version(), "ids are UUIDv7");
            }
        }
    }

    private static String recordInSacco(DemoPerson worker) {
        try {
            return worker.recordIn(DemoOrganisation.named("sacco")).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyDemonstrationOrganisationHasAnIdAndANameOfItsOwn() throws IOException {
        var seen = new HashSet<Object>();
        for (var organisation : DemoOrganisation.all()) {
            assertTrue(seen.add(organisation.id()) && seen.add(organisation.shortName()));
            assertEquals(7, organisation.id().version(), "ids are UUIDv7");
        }
    }
}
