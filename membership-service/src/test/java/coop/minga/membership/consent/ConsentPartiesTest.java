package coop.minga.membership.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which names the parties of a consent know each other, and from when on. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ConsentPartiesTest {
    private static final String CONSENT = "/api/v1/consents/{id}";

    private Tenant union;
    private Tenant clinic;
    private UUID person;
    private UUID consent;

    @BeforeEach
    void ask() {
        union = Tenant.register();
        clinic = Tenant.register();
        person = PersonExamples.person(union);
        consent = ConsentExamples.requested(union, person, clinic, List.of("NAMES"));
    }

    @Test
    void whoIsAskedKnowsForWhomAndThePartnerKnowsWhoKeepsTheRecord() {
        union.as("organiser").get(CONSENT, consent).body("granteeName", equalTo(name(clinic)));
        ConsentExamples.decide(union, consent, "grants");

        clinic.as("partner")
                .get("/api/v1/consented-persons/{id}", consent)
                .statusCode(200)
                .body("organisationName", equalTo(name(union)));
        clinic.as("partner").get("/api/v1/consented-persons").body("items.organisationName", contains(name(union)));
        union.as("organiser")
                .list("/api/v1/consents", Map.of("personId", person))
                .body("items.granteeName", contains(name(clinic)));
        union.as("organiser")
                .get("/api/v1/persons/{id}/consent-reads", person)
                .body("items.granteeId", contains(clinic.id().toString()))
                .body("items.granteeName", contains(name(clinic)));

        ConsentExamples.decide(union, consent, "withdrawals");
        clinic.as("partner")
                .post("/api/v1/consented-persons/{id}/deletion-confirmations", "", consent)
                .statusCode(200)
                .body("organisationName", equalTo(name(union)));
    }

    @Test
    void theDatabaseNamesThePartiesToEachOtherAndToNobodyElse() throws SQLException {
        Tenant stranger = Tenant.register();
        List<UUID> all = List.of(union.id(), clinic.id(), stranger.id());
        assertThat(namesFor(union, all)).containsExactlyInAnyOrder(name(union), name(clinic));
        assertThat(namesFor(clinic, all)).as("before the grant").containsExactly(name(clinic));

        ConsentExamples.decide(union, consent, "refusals");
        assertThat(namesFor(clinic, all)).as("after a refusal").containsExactly(name(clinic));

        UUID granted = ConsentExamples.requested(union, person, clinic, List.of("NAMES"));
        ConsentExamples.decide(union, granted, "grants");
        assertThat(namesFor(clinic, all)).containsExactlyInAnyOrder(name(union), name(clinic));
        ConsentExamples.decide(union, granted, "withdrawals");
        assertThat(namesFor(clinic, all)).containsExactlyInAnyOrder(name(union), name(clinic));
        assertThat(namesFor(stranger, all)).containsExactly(name(stranger));
    }

    private static String name(Tenant tenant) {
        return "Union " + tenant.id();
    }

    private static List<String> namesFor(Tenant caller, List<UUID> ids) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var runtime = PostgresForTests.as("membership_app", "membership");
                var organisation = runtime.prepareStatement("select set_config('minga.org', ?, false)");
                var select = runtime.prepareStatement("select name from membership.names_of_partners(?)")) {
            organisation.setString(1, caller.id().toString());
            organisation.execute();
            select.setArray(1, runtime.createArrayOf("uuid", ids.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }
}
