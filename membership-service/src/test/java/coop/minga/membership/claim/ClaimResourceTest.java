package coop.minga.membership.claim;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ClaimResourceTest {
    private static final String PATH = "/api/v1/claims";
    private static final String ORGANISATION = "/api/v1/organisations/{id}";

    private final Api platform = Api.with(Tokens.platformAdmin());
    private Tenant steward;
    private UUID record;

    @BeforeEach
    void keepARecord() {
        steward = Tenant.register();
        record = ClaimExamples.record(steward, UUID.randomUUID());
    }

    @Test
    void aNewcomerBecomesATenantAndTheRecordStaysTheStewards() {
        UUID claim = ClaimExamples.claim(steward, record);
        platform.get(PATH + "/{id}", claim).statusCode(200).body("claimantName", equalTo("Umoja"));
        var verified = decide(claim, "verifications", Map.of("zone", "Africa/Nairobi", "currency", "KES"))
                .statusCode(200)
                .body("state", equalTo("VERIFIED"), "version", equalTo(2));
        UUID tenant = UUID.fromString(verified.extract().path("tenantId"));
        Api.as("org-admin", tenant)
                .get(ORGANISATION, tenant)
                .statusCode(200)
                .body("name", equalTo("Umoja"), "kind", equalTo("SELF_HELP_GROUP"), "isTenant", equalTo(true))
                .body("zone", equalTo("Africa/Nairobi"), "currency", equalTo("KES"), "claimedBy", equalTo(null));
        Api.as("org-admin", tenant)
                .list("/api/v1/organisations", Map.of("name", "umoj"))
                .body("items.id", equalTo(List.of(tenant.toString())));
        var linked = steward.as("org-admin")
                .get(ORGANISATION, record)
                .body("claimedBy", equalTo(tenant.toString()), "isTenant", equalTo(false), "version", equalTo(2));
        assertThat(Api.etag(linked)).isEqualTo("\"2\"");
        assertThat(payloads(steward.id(), record)).hasSize(2).last().asString().contains("\"claimedBy\":\"" + tenant);
        assertThat(payloads(tenant, tenant)).hasSize(1);
        steward.as("org-admin")
                .put("\"2\"", "/api/v1/organisations/" + record, Map.of("name", "Umoja wa Vijana", "kind", "NGO"))
                .statusCode(200)
                .body("claimedBy", equalTo(tenant.toString()));
        steward.as("org-admin").get(ORGANISATION, tenant).spec(problem(404, "ORGANISATION_UNKNOWN"));
        steward.as("org-admin").get(PATH + "/{id}", claim).body("tenantId", equalTo(tenant.toString()));
    }

    @Test
    void theTenantMayHaveTheRecordsOwnId() {
        UUID claim = ClaimExamples.claim(steward, record);
        decide(claim, "verifications", Map.of("tenantId", record)).statusCode(200);
        Api.as("org-admin", record).get(ORGANISATION, record).body("isTenant", equalTo(true));
        steward.as("org-admin").get(ORGANISATION, record).body("isTenant", equalTo(false));
    }

    @Test
    void aTenantClaimsTheRecordOfItself() {
        Tenant claimant = Tenant.register();
        UUID claim = Api.id(
                fileAs(claimant, record).statusCode(201).body("claimantName", equalTo("Union " + claimant.id())));
        steward.as("auditor").get(PATH).body("items.id", hasItem(claim.toString()));
        steward.as("org-admin")
                .post(PATH + "/{id}/withdrawals", Map.of(), claim)
                .spec(problem(404, "CLAIM_UNKNOWN"));
        decide(claim, "verifications", Map.of("currency", "KES")).spec(problem(422, "CLAIM_TENANT_KNOWN"));
        decide(claim, "verifications", Map.of())
                .statusCode(200)
                .body("tenantId", equalTo(claimant.id().toString()));
        steward.as("org-admin")
                .get(ORGANISATION, record)
                .body("claimedBy", equalTo(claimant.id().toString()));
        claimant.as("org-admin").get(ORGANISATION, claimant.id()).body("version", equalTo(1));
        claimant.as("org-admin").get(ORGANISATION, record).spec(problem(404, "ORGANISATION_UNKNOWN"));
    }

    @Test
    void ofTwoClaimsOfOneRecordOneWins() throws InterruptedException, ExecutionException {
        UUID first = ClaimExamples.claim(steward, record);
        UUID second = Api.id(fileAs(Tenant.register(), record).statusCode(201));
        List<Callable<Integer>> both = List.of(
                () -> decide(first, "verifications", Map.of()).extract().statusCode(),
                () -> decide(second, "verifications", Map.of()).extract().statusCode());
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(both)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        UUID lost = statuses.getFirst() == 409 ? first : second;
        decide(lost, "verifications", Map.of()).spec(problem(409, "CLAIM_RECORD_TAKEN"));
        decide(lost, "refusals", Map.of("reason", "It is another.")).statusCode(200);
    }

    @Test
    void aDecisionIsFinalAndLeavesNothingWhenRefused() {
        UUID claim = ClaimExamples.claim(steward, record);
        platform.get(PATH).body("items.id", hasItem(claim.toString()));
        decide(claim, "refusals", Map.of("reason", " ")).spec(problem(400, "INVALID_VALUE", "/reason"));
        decide(claim, "verifications", Map.of("zone", "Nowhere")).spec(problem(400, "ZONE_UNKNOWN"));
        decide(claim, "verifications", Map.of("tenantId", steward.id())).spec(problem(409, "ORGANISATION_ID_TAKEN"));
        steward.as("org-admin")
                .get(PATH + "/{id}", claim)
                .body("state", equalTo("CLAIMED"), "tenantId", equalTo(null), "version", equalTo(1));
        decide(claim, "refusals", Map.of("reason", "Another group."))
                .statusCode(200)
                .body("state", equalTo("REFUSED"), "reason", equalTo("Another group."));
        platform.get(PATH).body("items.id", not(hasItem(claim.toString())));
        decide(claim, "verifications", Map.of())
                .spec(problem(409, "CLAIM_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("REFUSED"), "allowedTransitions", empty());
        steward.as("org-admin")
                .post(PATH + "/{id}/withdrawals", Map.of(), claim)
                .spec(problem(409, "CLAIM_STEP_NOT_ALLOWED"));
        steward.as("org-admin").get(ORGANISATION, record).body("claimedBy", equalTo(null), "version", equalTo(1));
        UUID another = ClaimExamples.claim(steward, record);
        steward.as("org-admin")
                .post(PATH + "/{id}/withdrawals", Map.of(), another)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void whatCannotBeClaimedIsRefused() {
        Tenant other = Tenant.register();
        fileAs(other, UUID.randomUUID()).spec(problem(422, "CLAIM_RECORD_UNKNOWN"));
        fileAs(other, steward.id()).spec(problem(422, "CLAIM_OF_A_TENANT", "/organisationId"));
        other.as("org-admin")
                .post(PATH, Map.of("organisationId", record, "evidence", List.of("x")))
                .spec(problem(404, "ORGANISATION_UNKNOWN"));
        steward.as("org-admin")
                .post(PATH, Map.of("organisationId", record, "evidence", List.of()))
                .spec(problem(400, "INVALID_VALUE", "/evidence"));
        UUID claim = ClaimExamples.claim(steward, record);
        other.as("org-admin").get(PATH + "/{id}", claim).spec(problem(404, "CLAIM_UNKNOWN"));
        other.as("org-admin").get(PATH).body("items", empty());
        other.as("org-admin").post(PATH + "/{id}/withdrawals", Map.of(), claim).spec(problem(404, "CLAIM_UNKNOWN"));
        steward.as("org-admin")
                .post(PATH + "/{id}/verifications", Map.of(), claim)
                .spec(problem(403, "FORBIDDEN"));
        platform.get(ORGANISATION, record).spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void theAdministrationsLoginChangesNothingButWhatItVerified() throws SQLException {
        UUID claim = ClaimExamples.claim(steward, record);
        UUID unclaimed = ClaimExamples.record(steward, UUID.randomUUID());
        assertThat(administration("select id from membership.organisation where id = '" + unclaimed + "'"))
                .isZero();
        assertThat(administration("select id from membership.organisation where id = '" + record + "'"))
                .isOne();
        assertThat(administration(
                        "update membership.organisation set claimed_by = '" + record + "' where id = '" + record + "'"))
                .as("not before the claim is verified")
                .isZero();
        assertThatThrownBy(() -> administration("update membership.organisation set name = 'x' where is_tenant"))
                .hasMessageContaining("permission denied");
        assertThat(administration("update membership.organisation set version = 9 where id = '" + steward.id() + "'"))
                .isZero();
        decide(claim, "verifications", Map.of()).statusCode(200);
        assertThatThrownBy(() -> administration("update membership.organisation set claimed_by = '" + unclaimed
                        + "' where id = '" + record + "'"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() ->
                        administration("update membership.claim set state = 'REFUSED' where id = '" + claim + "'"))
                .hasMessageContaining("decided once");
    }

    private ValidatableResponse fileAs(Tenant claimant, UUID organisation) {
        return claimant.as("org-admin")
                .post(
                        PATH,
                        Map.of(
                                "organisationId", organisation,
                                "stewardId", steward.id(),
                                "evidence", List.of("Certificate 12")));
    }

    private ValidatableResponse decide(UUID claim, String step, Map<String, Object> body) {
        return platform.post(PATH + "/{id}/{step}", body, claim, step);
    }

    /** How many rows a statement of the administration's login reaches. */
    private static int administration(String sql) throws SQLException {
        try (var database = PostgresForTests.superuser("membership");
                var statement = database.createStatement()) {
            statement.execute("set role membership_admin");
            boolean isQuery = statement.execute(sql);
            if (!isQuery) {
                return statement.getUpdateCount();
            }
            int rows = 0;
            while (statement.getResultSet().next()) {
                rows++;
            }
            return rows;
        }
    }

    private static List<String> payloads(UUID owner, UUID organisation) {
        try (var database = PostgresForTests.superuser("membership");
                var select = database.prepareStatement("select payload from minga.outbox"
                        + " where topic = 'minga.membership.organisation' and org_id = ? and aggregate_id = ?"
                        + " order by version")) {
            select.setObject(1, owner);
            select.setObject(2, organisation);
            List<String> payloads = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    payloads.add(rows.getString(1));
                }
            }
            return payloads;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
