package coop.minga.finance.affiliationfee;

import static coop.minga.finance.affiliationfee.Federation.PATH;
import static coop.minga.finance.affiliationfee.Federation.balance;
import static coop.minga.finance.affiliationfee.Federation.state;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.affiliationfee.app.AffiliationHearing.Held;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AffiliationFeeTest {
    private Federation federation;

    @BeforeEach
    void begin() {
        federation = Federation.found();
    }

    @Test
    void eachSideStatesAndPostsItsOwnAndWhatBothSayIsSettled() throws SQLException {
        UUID fee = federation.stated(480);
        assertThat(balance(federation.union(), "CASH")).isEqualTo("7600.00");
        assertThat(balance(federation.parent(), "CASH")).isEqualTo("0.00");
        federation.parent().as("auditor").get(PATH).body("items.id", contains(fee.toString()));
        state(federation.parent(), fee, 480, "2400.00")
                .statusCode(201)
                .body("state", equalTo("SETTLED"))
                .body("statements.statedBy", contains("AFFILIATE", "PARENT"));
        assertThat(balance(federation.parent(), "CASH")).isEqualTo("2400.00");
        assertThat(balance(federation.parent(), "DUES_INCOME")).isEqualTo("2400.00");
        assertThat(settled(fee)).hasSize(1).first().asString().contains("\"members\": 480");
        state(federation.union(), fee, 1, "5.00")
                .spec(problem(409, "AFFILIATION_FEE_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("SETTLED"), "allowedTransitions", hasSize(0));
        assertThat(balance(federation.union(), "CASH")).isEqualTo("7600.00");
    }

    @Test
    void whatTheySayDifferentlyIsDisputedUntilOneSaysItOtherwiseAndTakesTheFirstBack() throws SQLException {
        UUID fee = federation.stated(480);
        state(federation.parent(), fee, 450, "2250.00").statusCode(201).body("state", equalTo("DISPUTED"));
        assertThat(settled(fee)).isEmpty();
        state(federation.union(), fee, 450, "2250.00").statusCode(201).body("state", equalTo("SETTLED"));
        assertThat(balance(federation.union(), "CASH")).isEqualTo("7750.00");
        assertThat(balance(federation.union(), "RUNNING_COSTS")).isEqualTo("2250.00");
        assertThat(settled(fee)).hasSize(1);
        for (Tenant each : List.of(federation.union(), federation.parent())) {
            each.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
        }
    }

    @Test
    void whoIsPaidUpIsCountedByTheDuesAccountsWhereNobodySaysMore() {
        Map<String, Object> counted = federation.quarter(0);
        counted.remove("members");
        federation
                .union()
                .as("treasurer")
                .post(PATH, counted)
                .statusCode(201)
                .body("statements.members", contains(0), "statements.membersPaidUp", contains(0));
        assertThat(balance(federation.union(), "CASH")).isEqualTo("10000.00");
    }

    @Test
    void refusesWhatCannotBeAndShowsNothingToStrangers() {
        UUID fee = federation.stated(10);
        var treasurer = federation.union().as("treasurer");
        treasurer.post(PATH, federation.quarter(10)).spec(problem(409, "AFFILIATION_FEE_STATED_ALREADY"));
        Map<String, Object> unknown = federation.quarter(10);
        unknown.put("affiliationId", UUID.randomUUID());
        treasurer.post(PATH, unknown).spec(problem(409, "AFFILIATION_NOT_YET_KNOWN"));
        // A parent cannot state a fee in the name of its affiliate.
        federation
                .parent()
                .as("treasurer")
                .post(PATH, federation.quarter(10))
                .spec(problem(409, "AFFILIATION_NOT_YET_KNOWN"));
        Map<String, Object> early = federation.quarter(10);
        early.put("periodTo", "2025-12-31");
        treasurer.post(PATH, early).spec(problem(400, "AFFILIATION_FEE_DAYS_REVERSED", "/periodTo"));
        early.put("periodFrom", "2024-10-01");
        early.put("periodTo", "2024-12-31");
        treasurer.post(PATH, early).spec(problem(409, "AFFILIATE_NOT_BELOW_PARENT", "/periodTo"));
        treasurer
                .post(
                        PATH + "/{id}/statements",
                        Map.of("members", 10, "amount", Map.of("amount", "50.00", "currency", "USD")),
                        fee)
                .spec(problem(400, "AFFILIATION_FEE_AMOUNT_MALFORMED", "/amount/currency"));
        federation.hear(3, new Held("ACTIVE", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 4, 1)));
        federation.hear(2, new Held("ACTIVE", LocalDate.of(2025, 1, 1), null));
        Map<String, Object> late = federation.quarter(10);
        late.put("periodFrom", "2026-04-01");
        late.put("periodTo", "2026-06-30");
        treasurer.post(PATH, late).spec(problem(409, "AFFILIATE_NOT_BELOW_PARENT", "/periodTo"));
        Tenant stranger = Tenant.register();
        stranger.as("auditor").get(PATH + "/{id}", fee).spec(problem(404, "AFFILIATION_FEE_UNKNOWN"));
        stranger.as("auditor").get(PATH).body("items", hasSize(0));
        state(stranger, fee, 10, "50.00").spec(problem(404, "AFFILIATION_FEE_UNKNOWN"));
    }

    private static List<String> settled(UUID fee) throws SQLException {
        try (var superuser = PostgresForTests.superuser("finance");
                var select = superuser.prepareStatement(
                        "select type, payload::jsonb::text from minga.outbox where aggregate_id = ? and topic = ?")) {
            select.setObject(1, fee);
            select.setString(2, "minga.finance.affiliation-fee");
            List<String> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    EventContract.check(rows.getString(1), rows.getString(2));
                    told.add(rows.getString(2));
                }
            }
            return told;
        }
    }
}
