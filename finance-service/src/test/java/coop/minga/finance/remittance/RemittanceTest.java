package coop.minga.finance.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.checkoff.Payroll;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RemittanceTest {
    private static final String LINES = "/api/v1/remittance-lines";

    private Tenant tenant;
    private Payroll payroll;
    private UUID suspense;
    private UUID bank;

    @BeforeEach
    void employ() {
        tenant = Tenant.register();
        JsonPath uses = tenant.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "SACCO"))
                .statusCode(201)
                .extract()
                .jsonPath();
        suspense = UUID.fromString(uses.getString("uses.SUSPENSE"));
        bank = UUID.fromString(uses.getString("uses.BANK"));
        payroll = Payroll.of(tenant);
    }

    @Test
    void whatComesAsExpectedIsWithTheMembersAndNothingInSuspense() {
        payroll.allow("00417", "200.00");
        UUID amina = payroll.allow("418", "150.00");
        JsonPath remittance = remit(payroll.january(), "350.00").rows("417,200.00,", "418,150.00,");
        assertThat(remittance.getString("state")).isEqualTo("RECONCILED");
        reconciliation(remittance)
                .body("difference.amount", equalTo("0.00"))
                .body("allocated.amount", equalTo("350.00"))
                .body("reasons.reason", contains("AS_EXPECTED"));
        assertThat(tenant.balance(suspense)).isEqualTo("0.00");
        assertThat(tenant.balance(bank)).isEqualTo("350.00");
        lines(remittance, Map.of("membership", amina))
                .body("items.allocated.amount", contains("150.00"))
                .body("items.payrollReference", contains(nullValue()));
        overdue("2026-03-01").body("overdue.amount", equalTo("0.00"));
    }

    @Test
    void everyDifferenceHasItsReasonAndWhatBelongsToNobodyStaysInSuspense() {
        for (int reference = 1; reference <= 6; reference++) {
            payroll.allow("" + reference, "100.00");
        }
        UUID schedule = payroll.january();
        payroll.allow("7", "100.00");
        JsonPath remittance = remit(schedule, "560.00")
                .rows(
                        "1,100.00,",
                        "1,100.00,",
                        "2,60.00,",
                        "3,130.00,",
                        "4,0,leave",
                        "5,20.00,resigned",
                        "7,100.00,",
                        "9,50.00,");
        assertThat(remittance.getString("state")).isEqualTo("RECONCILED");
        reconciliation(remittance)
                .body("expected.amount", equalTo("600.00"))
                .body("lines.amount", equalTo("560.00"))
                .body("difference.amount", equalTo("-40.00"))
                .body("unexplained.amount", equalTo("0.00"))
                .body(
                        "reasons.collect { it.reason + ' ' + it.difference.amount + ' ' + it.suspended.amount }",
                        containsInAnyOrder(
                                "AS_EXPECTED 0.00 0.00",
                                "DUPLICATE_LINE 100.00 100.00",
                                "SHORT_PAY -40.00 0.00",
                                "OVERPAID 30.00 30.00",
                                "ON_LEAVE -100.00 0.00",
                                "LEFT -80.00 0.00",
                                "NOT_EXPECTED 100.00 100.00",
                                "UNKNOWN_MEMBER 50.00 50.00",
                                "MISSING -100.00 0.00"));
        assertThat(tenant.balance(suspense)).isEqualTo("280.00");
        lines(remittance, Map.of("reason", "UNKNOWN_MEMBER"))
                .body("items.payrollReference", contains("9"))
                .body("items.line", contains(9));
        lines(remittance, Map.of("suspended", true)).body("items", hasSize(4));
        // What was short and what did not come; not what the employer said why.
        overdue("2026-03-13")
                .body("overdue.amount", equalTo("140.00"))
                .body("schedules[0].excused.amount", equalTo("180.00"))
                .body("ages.find { it.age == 'DAYS_31_TO_60' }.outstanding.amount", equalTo("140.00"));
        overdue("2026-02-10").body("overdue.amount", equalTo("0.00")).body("outstanding.amount", equalTo("140.00"));
        overdue("2026-02-07").body("outstanding.amount", equalTo("600.00"));
    }

    @Test
    void theSameFileAgainChangesNothingInWhateverOrderAndForm() throws IOException {
        payroll.allow("1", "100.00");
        payroll.allow("2", "100.00");
        UUID schedule = payroll.january();
        JsonPath first = remit(schedule, "150.00").rows("1,100.00,", "2,50.00,");
        for (JsonPath again : List.of(
                remit(schedule, "150.00").rows("1,100.00,", "2,50.00,"),
                remit(schedule, "150.00").rows("002,50,", "1 ,100.0,"),
                remit(schedule, "150.00").file(workbook(List.of("1", "2"), List.of(100, 50))))) {
            assertThat(again.getString("state")).isEqualTo("REPEATED");
            assertThat(again.getString("repeats")).isEqualTo(first.getString("id"));
        }
        assertThat(tenant.balance(bank)).isEqualTo("150.00");
        overdue("2026-03-01").body("outstanding.amount", equalTo("50.00"));
    }

    @Test
    void aPaymentFillsDuesThenSharesThenDepositsAndWhatTheBooksRefuseStaysInSuspense() {
        UUID shares =
                tenant.product(Map.of("code", "SHARES", "name", "Shares", "kind", "SHARES", "sharePrice", "100.00"));
        UUID deposits = tenant.product(Map.of("code", "DEPOSITS", "name", "Deposits", "kind", "DEPOSITS"));
        List<UUID> accounts = new ArrayList<>();
        for (String reference : List.of("1", "2")) {
            UUID member = tenant.member();
            accounts.add(tenant.memberAccount(member, shares));
            accounts.add(tenant.memberAccount(member, deposits));
            Map<String, Object> allowed = payroll.allowed(member, reference, "0.00");
            allowed.put(
                    "deductions",
                    List.of(
                            deduction("DEPOSITS", "50.00"),
                            deduction("SHARES", "200.00"),
                            deduction("DUES", "100.00")));
            tenant.as("treasurer")
                    .post("/api/v1/check-off-authorisations", allowed)
                    .statusCode(201);
        }
        UUID schedule = payroll.january();
        JsonPath remittance = remit(schedule, "620.00").rows("1,350.00,", "2,270.00,");
        assertThat(remittance.getString("state")).isEqualTo("RECONCILED");
        assertThat(accounts.stream().map(tenant::balance)).containsExactly("200.00", "50.00", "0.00", "0.00");
        // Of the second member, 170.00 would be for shares of 100.00 each.
        assertThat(tenant.balance(suspense)).isEqualTo("170.00");
        lines(remittance, Map.of("suspended", true))
                .body("items.refusal", contains("SHARES_NOT_WHOLE"))
                .body("items.allocated.amount", contains("100.00"))
                .body("items.suspended.amount", contains("170.00"));
        tenant.as("treasurer")
                .post(Remit.PATH + "/{id}/reversals", "", id(remittance))
                .statusCode(202);
        assertThat(Remit.atRest(tenant, id(remittance)).getString("state")).isEqualTo("REVERSED");
        assertThat(accounts.stream().map(tenant::balance)).containsOnly("0.00");
        assertThat(tenant.balance(bank)).isEqualTo("0.00");
    }

    private static Map<String, ?> deduction(String destination, String amount) {
        return Map.of("destination", destination, "amount", Map.of("amount", amount, "currency", "KES"));
    }

    @Test
    void aLaterPaymentPaysWhatWasShort() {
        payroll.allow("1", "100.00");
        payroll.allow("2", "100.00");
        UUID schedule = payroll.january();
        remit(schedule, "130.00").rows("1,100.00,", "2,30.00,");
        JsonPath later =
                remit(schedule, "70.00").with("receivedOn", "2026-03-02").rows("2,70.00,");
        reconciliation(later).body("expected.amount", equalTo("70.00")).body("reasons.reason", contains("AS_EXPECTED"));
        overdue("2026-03-01").body("overdue.amount", equalTo("70.00"));
        overdue("2026-03-02").body("overdue.amount", equalTo("0.00"));
    }

    @Test
    void nobodyIsCreditedBeforeAsMuchHasArrivedAsTheLinesSay() {
        payroll.allow("1", "100.00");
        JsonPath remittance = remit(payroll.january(), "60.00").rows("1,100.00,");
        assertThat(remittance.getString("state")).isEqualTo("UNDERFUNDED");
        reconciliation(remittance).body("unexplained.amount", equalTo("-40.00"));
        assertThat(tenant.balance(suspense)).isEqualTo("60.00");
        overdue("2026-03-01").body("overdue.amount", equalTo("100.00"));
        tenant.as("treasurer")
                .post(Remit.PATH + "/{id}/receipts", amount("40.00"), id(remittance))
                .statusCode(202);
        assertThat(Remit.atRest(tenant, id(remittance)).getString("state")).isEqualTo("RECONCILED");
        assertThat(tenant.balance(suspense)).isEqualTo("0.00");
        assertThat(tenant.balance(bank)).isEqualTo("100.00");
        tenant.as("treasurer")
                .post(Remit.PATH + "/{id}/receipts", amount("1.00"), id(remittance))
                .statusCode(409)
                .body("currentState", equalTo("RECONCILED"));
    }

    @Test
    void aRowThatCannotBeReadStopsTheFileAndSaysWhere() {
        payroll.allow("1", "100.00");
        JsonPath remittance =
                remit(payroll.january(), "100.00").rows("1,100.00,", "2,two hundred,", ",5.00,", "3,1.005,");
        assertThat(remittance.getString("state")).isEqualTo("INVALID");
        assertThat(remittance.getString("problem")).isEqualTo("REMITTANCE_ROWS_UNREADABLE");
        assertThat(tenant.as("treasurer")
                        .get(Remit.PATH + "/{id}/errors", id(remittance))
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .map(line ->
                                String.join(" ", List.of(line.split(",", -1)).subList(0, 3))))
                .contains(
                        "3 Deducted REMITTANCE_AMOUNT_MALFORMED",
                        "4 Staff no VALUE_MISSING",
                        "5 Deducted REMITTANCE_AMOUNT_MALFORMED");
        assertThat(tenant.balance(bank)).isEqualTo("0.00");
    }

    @Test
    void whatTheBooksDoNotTakeStopsTheRemittance() {
        payroll.allow("1", "100.00");
        JsonPath remittance = remit(payroll.january(), "100.00")
                .with("into", UUID.randomUUID())
                .rows("1,100.00,");
        assertThat(remittance.getString("state")).isEqualTo("INVALID");
        assertThat(remittance.getString("problem")).isEqualTo("LEDGER_ACCOUNT_OF_POSTING_UNKNOWN");
        assertThat(tenant.balance(suspense)).isEqualTo("0.00");
    }

    @Test
    void aFileIsReadAsTheEmployersSavedMappingSays() {
        payroll.allow("1", "100.00");
        UUID schedule = payroll.january();
        remit(schedule, "100.00")
                .without("mapping")
                .send("No;Sum\n1;100\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo("IMPORT_MAPPING_ABSENT"));
        tenant.as("treasurer")
                .request()
                .contentType("application/json")
                .body(Map.of(
                        "mapping",
                        Map.of("payrollReference", Map.of("column", "No"), "amount", Map.of("column", "Sum"))))
                .put("/api/v1/employers/{id}/remittance-mapping", payroll.employer())
                .then()
                .statusCode(201);
        JsonPath remittance = remit(schedule, "100.00")
                .without("mapping")
                .with("delimiter", ";")
                .file("No;Sum\n1;100\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(remittance.getString("state")).isEqualTo("RECONCILED");
    }

    @Test
    void aPersonGivesWhatIsInSuspenseToTheMemberItIs() {
        UUID amina = payroll.allow("417", "100.00");
        JsonPath remittance = remit(payroll.january(), "120.00").rows("471,120.00,");
        UUID line = UUID.fromString(
                lines(remittance, Map.of("suspended", true)).extract().path("items[0].id"));
        Map<String, Object> owner = Map.of("membership", amina);
        tenant.as("treasurer")
                .post(LINES + "/{id}/resolutions", owner, line)
                .statusCode(409)
                .body("code", equalTo("DESTINATION_REQUIRED"));
        tenant.as("treasurer")
                .post(LINES + "/{id}/resolutions", Map.of("membership", amina, "destination", "DUES"), line)
                .statusCode(200)
                .body("resolved.amount", equalTo("120.00"))
                .body("suspended.amount", equalTo("0.00"))
                .body("membership", equalTo(amina.toString()))
                .body("payrollReference", nullValue());
        assertThat(tenant.balance(suspense)).isEqualTo("0.00");
        overdue("2026-03-01").body("outstanding.amount", equalTo("0.00"));
        tenant.as("treasurer")
                .post(LINES + "/{id}/resolutions", owner, line)
                .statusCode(409)
                .body("code", equalTo("REMITTANCE_LINE_NOT_IN_SUSPENSE"));
    }

    @Test
    void aLineThatWasSomebodyElsesIsReversedAndGivenToTheRightMember() {
        UUID amina = payroll.allow("417", "100.00");
        UUID baraka = payroll.allow("418", "100.00");
        JsonPath remittance = remit(payroll.january(), "100.00").rows("417,100.00,");
        UUID line = UUID.fromString(lines(remittance, Map.of("membership", amina, "reason", "AS_EXPECTED"))
                .extract()
                .path("items[0].id"));
        Instant before = Instant.parse(Remit.atRest(tenant, id(remittance)).getString("updatedAt"));
        tenant.as("treasurer")
                .post(LINES + "/{id}/reversals", "", line)
                .statusCode(200)
                .body("suspended.amount", equalTo("100.00"));
        assertThat(tenant.balance(suspense)).isEqualTo("100.00");
        overdue("2026-03-01").body("outstanding.amount", equalTo("200.00"));
        tenant.as("auditor")
                .list(
                        "/api/v1/employers/{id}/arrears",
                        Map.of("asOf", "2026-03-01", "knownAt", before.toString()),
                        payroll.employer())
                .body("outstanding.amount", equalTo("100.00"));
        tenant.as("treasurer")
                .post(LINES + "/{id}/resolutions", Map.of("membership", baraka), line)
                .statusCode(200)
                .body("resolved.amount", equalTo("100.00"));
        assertThat(tenant.balance(suspense)).isEqualTo("0.00");
        tenant.as("treasurer").post(LINES + "/{id}/reversals", "", line).statusCode(200);
        tenant.as("treasurer")
                .post(LINES + "/{id}/reversals", "", line)
                .statusCode(409)
                .body("code", equalTo("REMITTANCE_LINE_NOT_BOOKED"));
    }

    @Test
    void aRemittanceIsTakenBackByOppositeEntriesAndItsFileIsNewAgain() {
        payroll.allow("1", "100.00");
        UUID schedule = payroll.january();
        JsonPath first = remit(schedule, "110.00").rows("1,100.00,", "9,10.00,");
        tenant.as("treasurer")
                .post("/api/v1/check-off-schedules/{id}/withdrawals", "", schedule)
                .statusCode(409)
                .body("code", equalTo("CHECK_OFF_SCHEDULE_IN_USE"));
        tenant.as("treasurer")
                .post(Remit.PATH + "/{id}/reversals", "", id(first))
                .statusCode(202);
        assertThat(Remit.atRest(tenant, id(first)).getString("state")).isEqualTo("REVERSED");
        assertThat(tenant.balance(suspense)).isEqualTo("0.00");
        assertThat(tenant.balance(bank)).isEqualTo("0.00");
        overdue("2026-03-01").body("outstanding.amount", equalTo("100.00"));
        JsonPath again = remit(schedule, "110.00").rows("1,100.00,", "9,10.00,");
        assertThat(again.getString("state")).isEqualTo("RECONCILED");
        assertThat(tenant.balance(bank)).isEqualTo("110.00");
        tenant.as("auditor").get("/api/v1/ledger-verifications").statusCode(200).body("sound", equalTo(true));
    }

    private Remit remit(UUID schedule, String amount) {
        return new Remit(tenant, schedule, amount);
    }

    private static UUID id(JsonPath remittance) {
        return UUID.fromString(remittance.getString("id"));
    }

    private ValidatableResponse reconciliation(JsonPath remittance) {
        return tenant.as("auditor")
                .get(Remit.PATH + "/{id}/reconciliation", id(remittance))
                .statusCode(200);
    }

    private ValidatableResponse lines(JsonPath remittance, Map<String, ?> filter) {
        Map<String, Object> query = new java.util.HashMap<>(filter);
        query.put("remittance", id(remittance));
        return tenant.as("auditor").list(LINES, query).statusCode(200);
    }

    private ValidatableResponse overdue(String asOf) {
        return tenant.as("auditor")
                .list("/api/v1/employers/{id}/arrears", Map.of("asOf", asOf), payroll.employer())
                .statusCode(200);
    }

    private static Map<String, ?> amount(String amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "KES"), "receivedOn", "2026-02-11");
    }

    private static byte[] workbook(List<String> references, List<Integer> amounts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Payroll", null)) {
            var sheet = workbook.newWorksheet("January");
            List<String> header = List.of("Staff no", "Deducted", "Remark");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 0; row < references.size(); row++) {
                sheet.value(row + 1, 0, references.get(row));
                sheet.value(row + 1, 1, amounts.get(row));
            }
        }
        return bytes.toByteArray();
    }
}
