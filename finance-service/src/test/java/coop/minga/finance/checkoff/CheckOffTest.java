package coop.minga.finance.checkoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class CheckOffTest {
    private static final String AUTHORISATIONS = "/api/v1/check-off-authorisations";
    private static final String SCHEDULES = "/api/v1/check-off-schedules";

    private Tenant tenant;
    private Payroll payroll;

    @BeforeEach
    void employ() {
        tenant = Tenant.register();
        payroll = Payroll.of(tenant);
    }

    @Test
    void refusesAnEmployerWhoseWaterfallNamesSomethingTwice() {
        tenant.as("treasurer")
                .post("/api/v1/employers", Map.of("code", "X", "name", "X", "waterfall", List.of("LOANS", "LOANS")))
                .statusCode(400)
                .body("code", equalTo("DESTINATION_TWICE"))
                .body("errors[0].pointer", equalTo("/waterfall/1"));
    }

    @Test
    void nothingIsAskedOfAClosedEmployer() {
        payroll.allow("1", "200.00");
        tenant.as("treasurer")
                .post("/api/v1/employers/{id}/closures", "", payroll.employer())
                .statusCode(200);
        tenant.as("treasurer")
                .post(SCHEDULES, payroll.period("2026-01-01", "2026-01-31"))
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_CLOSED"));
        tenant.as("treasurer")
                .post("/api/v1/employers/{id}/closures", "", payroll.employer())
                .statusCode(409)
                .body("currentState", equalTo("CLOSED"))
                .body("allowedTransitions", contains("OPEN"));
    }

    @Test
    void aMemberAndAReferenceHaveOneAuthorisationOfAnEmployerOnADay() {
        UUID member = payroll.allow("00417", "200.00");
        tenant.as("treasurer")
                .post(AUTHORISATIONS, payroll.allowed(member, "418", "100.00"))
                .statusCode(409)
                .body("code", equalTo("CHECK_OFF_AUTHORISATION_OVERLAPS"));
        tenant.as("treasurer")
                .post(AUTHORISATIONS, payroll.allowed(tenant.member(), "417", "100.00"))
                .statusCode(409)
                .body("code", equalTo("PAYROLL_REFERENCE_TAKEN"));
        Payroll.of(tenant).allow("417", "100.00");
    }

    @Test
    void otherAmountsAreAnotherAuthorisationFromTheNextDayOn() {
        UUID member = tenant.member();
        UUID first = Api.id(tenant.as("treasurer")
                .post(AUTHORISATIONS, payroll.allowed(member, "7", "200.00"))
                .statusCode(201));
        tenant.as("treasurer")
                .post(AUTHORISATIONS + "/{id}/endings", Map.of("through", "2025-12-31"), first)
                .statusCode(400)
                .body("code", equalTo("AUTHORISATION_DAYS_REVERSED"));
        tenant.as("treasurer")
                .post(AUTHORISATIONS + "/{id}/endings", Map.of("through", "2026-03-31"), first)
                .statusCode(200)
                .body("through", equalTo("2026-03-31"))
                .body("payrollReference", equalTo("7"));
        tenant.as("treasurer")
                .post(AUTHORISATIONS + "/{id}/endings", Map.of("through", "2026-04-30"), first)
                .statusCode(409)
                .body("currentState", equalTo("ENDED"));
        Map<String, Object> next = payroll.allowed(member, "7", "250.00");
        next.put("from", "2026-04-01");
        tenant.as("treasurer").post(AUTHORISATIONS, next).statusCode(201);
        tenant.as("auditor")
                .list(AUTHORISATIONS, Map.of("membership", member, "asOf", "2026-04-01"))
                .body("items.total.amount", contains("250.00"));
    }

    @Test
    void refusesAMemberNobodyHasToldOf() {
        tenant.as("treasurer")
                .post(AUTHORISATIONS, payroll.allowed(UUID.randomUUID(), "7", "200.00"))
                .statusCode(409)
                .body("code", equalTo("MEMBERSHIP_NOT_YET_KNOWN"))
                .header("Retry-After", equalTo("2"));
    }

    @Test
    void aScheduleHoldsWhoeverHadAllowedItOnTheLastDayAndStaysAsItWas() {
        UUID stays = payroll.allow("00417", "200.00");
        Map<String, Object> left = payroll.allowed(tenant.member(), "418", "100.00");
        left.put("through", "2026-01-30");
        tenant.as("treasurer").post(AUTHORISATIONS, left).statusCode(201);
        UUID schedule = payroll.january();
        payroll.allow("419", "300.00");
        tenant.as("auditor")
                .get(SCHEDULES + "/{id}", schedule)
                .body("lines", equalTo(1))
                .body("expected.amount", equalTo("200.00"))
                .body("dueOn", equalTo("2026-02-10"));
        tenant.as("auditor")
                .get(SCHEDULES + "/{id}/lines", schedule)
                .body("items.membership", contains(stays.toString()))
                .body("items.payrollReference", contains("00417"));
        tenant.as("treasurer")
                .post(SCHEDULES, payroll.period("2026-01-31", "2026-02-28"))
                .statusCode(409)
                .body("code", equalTo("CHECK_OFF_SCHEDULE_OVERLAPS"));
    }

    @Test
    void aWithdrawnScheduleMakesPlaceForAnother() {
        payroll.allow("1", "200.00");
        UUID first = payroll.january();
        tenant.as("treasurer")
                .post(SCHEDULES + "/{id}/withdrawals", "", first)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        assertThat(payroll.january()).isNotEqualTo(first);
        tenant.as("treasurer")
                .post(SCHEDULES + "/{id}/withdrawals", "", first)
                .statusCode(409)
                .body("currentState", equalTo("WITHDRAWN"))
                .body("allowedTransitions", hasSize(0));
        tenant.as("treasurer")
                .post(SCHEDULES, payroll.period("2025-01-01", "2025-01-31"))
                .statusCode(409)
                .body("code", equalTo("CHECK_OFF_SCHEDULE_EMPTY"));
    }

    @Test
    void givesTheScheduleAsAFileForThePayroll() {
        payroll.allow("00417", "200.00");
        payroll.allow("B-9", "150.50");
        UUID schedule = payroll.january();
        String csv = tenant.as("treasurer")
                .get(SCHEDULES + "/{id}/file", schedule)
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv.lines())
                .startsWith(
                        "payrollReference,dues,shares,deposits,savings,loans,insurance,total",
                        "00417,200.00,,,,,,200.00",
                        "B-9,150.50,,,,,,150.50")
                .contains("# expected=350.50")
                .endsWith("# rows=2");
        byte[] workbook = tenant.as("treasurer")
                .list(SCHEDULES + "/{id}/file", Map.of("format", "xlsx"), schedule)
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void keepsNeitherNamesNorReferencesInClear() throws SQLException {
        String reference = "REF" + UUID.randomUUID();
        payroll.allow(reference, "200.00");
        try (var connection = PostgresForTests.superuser("finance");
                var select = connection.prepareStatement("""
                        select count(*) from (
                            select e::text as row from finance.employer e where org_id = ?
                            union all
                            select a::text from finance.check_off_authorisation a where org_id = ?) all_rows
                        where row ilike '%' || ? || '%' or row like '%Nairobi%'
                        """)) {
            select.setObject(1, tenant.id());
            select.setObject(2, tenant.id());
            select.setString(3, reference);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }
}
