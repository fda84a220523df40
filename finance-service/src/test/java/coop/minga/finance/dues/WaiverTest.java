package coop.minga.finance.dues;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class WaiverTest {
    private DuesUnion union;
    private UUID member;

    @BeforeEach
    void begin() {
        union = DuesUnion.found();
        union.plan("MONTHLY", "MONTH", "100.00");
        member = union.member("2025-06-01");
    }

    @Test
    void whatIsChargedIsWrittenOffWhatIsNotIsNeverChargedAndWhatWasPaidStays() {
        union.charge("2026-03-31");
        union.paid(member, "150.00");
        union.waive(member, "2026-02-01", "2026-04-30").statusCode(201).body("state", equalTo("GRANTED"));
        union.charge("2026-05-31").body("charges", equalTo(1));
        var account = union.position(member);
        assertThat(account.getList("charges.waived.amount")).containsExactly("0.00", "50.00", "100.00", "0.00");
        assertThat(account.getList("charges.paid.amount")).containsExactly("100.00", "50.00", "0.00", "0.00");
        assertThat(account.getString("owed.amount")).isEqualTo("100.00");
        assertThat(account.getString("paidThrough")).isEqualTo("2026-01-31");
        assertThat(union.balance("DUES_INCOME")).isEqualTo("250.00");
        var told = union.told(member).stream()
                .filter(each -> each.get("waiverId") != null)
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().getString("waivedFrom")).isEqualTo("2026-02-01");
        assertThat(told.getFirst().getString("waivedThrough")).isEqualTo("2026-04-30");
        assertThat(told.getFirst().prettify()).doesNotContain("ILLNESS");
        union.sound();
    }

    @Test
    void endedEarlyLaterDuesAreOwedAgainAndOnlyOnce() {
        union.charge("2026-03-31");
        UUID waiver = Api.id(union.waive(member, "2026-02-01", "2026-06-30").statusCode(201));
        union.endWaiver(waiver, "2026-02-28")
                .statusCode(200)
                .body("state", equalTo("ENDED"), "endedOn", equalTo("2026-02-28"), "version", equalTo(2));
        union.endWaiver(waiver, "2026-02-20")
                .spec(problem(409, "DUES_WAIVER_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("ENDED"));
        var account = union.position(member);
        assertThat(account.getList("charges.open.amount")).containsExactly("100.00", "0.00", "100.00");
        union.charge("2026-05-31").body("charges", equalTo(2));
        assertThat(union.position(member).getString("owed.amount")).isEqualTo("400.00");
        assertThat(union.told(member).getLast().getString("waivedThrough")).isNotEqualTo("2026-06-30");
        union.sound();
    }

    @Test
    void whatIsOwedIsToldWheneverAWaiverChangesIt() {
        union.charge("2026-03-31");
        union.tenant()
                .as("treasurer")
                .post(DuesUnion.PAYMENTS + "/{id}/reversals", Map.of(), union.paid(member, "150.00"))
                .statusCode(201);
        UUID waiver = Api.id(union.waive(member, "2026-02-01", "2026-04-30").statusCode(201));
        assertThat(union.told(member).getLast().getLong("owedMinor")).isEqualTo(10_000);
        union.endWaiver(waiver, "2026-02-28").statusCode(200);
        assertThat(union.told(member).getLast().getLong("owedMinor")).isEqualTo(20_000);
    }

    @Test
    void takenBackWholeItNeverWas() {
        union.charge("2026-03-31");
        UUID waiver = Api.id(union.waive(member, "2026-02-01", "2026-06-30").statusCode(201));
        union.endWaiver(waiver, "2020-01-01").statusCode(200).body("endedOn", equalTo("2026-01-31"));
        assertThat(union.position(member).getString("owed.amount")).isEqualTo("300.00");
        var told = union.told(member).stream()
                .filter(each -> each.get("waiverId") != null)
                .toList();
        assertThat(told.getLast().getString("waivedThrough")).isNull();
        assertThat(union.balance("DUES_INCOME")).isEqualTo("300.00");
    }

    @Test
    void refusesDaysThatCannotBe() {
        union.waive(member, "2026-02-01", "2026-01-31").spec(problem(400, "DUES_DAYS_REVERSED", "/through"));
        union.waive(member, "2026-02-01", "2028-02-01").spec(problem(400, "DUES_WAIVER_TOO_LONG", "/through"));
        union.waive(UUID.randomUUID(), "2026-02-01", "2026-03-01").spec(problem(409, "MEMBERSHIP_NOT_YET_KNOWN"));
        UUID waiver = Api.id(union.waive(member, "2026-02-01", "2026-06-30").statusCode(201));
        union.endWaiver(waiver, "2026-06-30").spec(problem(400, "DUES_WAIVER_END_NOT_EARLIER", "/lastDay"));
        union.tenant().as("auditor").get(DuesUnion.WAIVERS).body("items.id", contains(waiver.toString()));
    }
}
