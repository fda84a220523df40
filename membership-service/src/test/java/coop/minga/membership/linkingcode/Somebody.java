package coop.minga.membership.linkingcode;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonEvents;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation's record of a member without any papers, and the member with a token for it. */
record Somebody(Tenant organisation, UUID id) {
    private static final String PERSONS = "/api/v1/persons";

    static Somebody in(Tenant organisation) {
        return new Somebody(organisation, PersonExamples.person(organisation));
    }

    static Somebody anywhere() {
        return in(Tenant.register());
    }

    Api member() {
        return Api.with(Tokens.withPerson("member", organisation.id(), id));
    }

    String code() {
        return member().post("/api/v1/me/linking-codes", Map.of())
                .statusCode(201)
                .extract()
                .path("code");
    }

    ValidatableResponse present(String code) {
        return organisation
                .as("organiser")
                .post(PERSONS + "/{id}/linking-code-presentations", Map.of("code", code), id);
    }

    void withdraw() {
        organisation
                .as("organiser")
                .post(PERSONS + "/{id}/linking-code-withdrawals", Map.of(), id)
                .statusCode(202);
    }

    void erase() {
        organisation
                .as("org-admin")
                .post(PERSONS + "/{id}/erasures", Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"), id)
                .statusCode(200);
    }

    void mergeInto(Somebody kept) {
        organisation
                .as("organiser")
                .post(PERSONS + "/{id}/merges", Map.of("absorbedId", id), kept.id)
                .statusCode(200);
    }

    void part() {
        organisation
                .as("organiser")
                .post(PERSONS + "/{id}/merge-undoings", Map.of(), id)
                .statusCode(200);
    }

    /** What was told to the reports, such as "subject-linked 1". */
    List<String> told() {
        return PersonEvents.of("minga.membership.subject", id).stream()
                .map(event -> event.type() + " " + event.version())
                .toList();
    }

    /** Whom the reports take the record to be of, by the last event. */
    @Nullable String toldSubject() {
        List<PersonEvents.Told> told = PersonEvents.of("minga.membership.subject", id);
        return told.isEmpty() ? null : told.getLast().payload().getString("subjectId");
    }

    /** Whether the linker has dealt with everything that was presented for this record. */
    boolean isSettled() {
        return count("select count(*) from membership.linking_presentation where not settled and person_id = ?") == 0
                && count("select count(*) from membership.subject_recheck where person_id = ?") == 0;
    }

    int count(String sql) {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
