package coop.minga.finance.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.servicing.Lender;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Books that were reckoned by hand: assets of 100,000.00, of which 70,000.00 is lent. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class FinancialRatioTest {
    private static final String PATH = "/api/v1/financial-ratios";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    @Test
    void everyFigureIsWhatTheHandReckonsAndOpensDownToItsPostings() {
        Lender lender = books();
        JsonPath ratios = ratios(lender.sacco(), Map.of("asOf", DAY.toString()));
        Map<String, String> percent = new HashMap<>();
        for (Map<String, Object> each : ratios.<Map<String, Object>>getList("ratios")) {
            assertThat(each.get("missing")).as("%s", each).isNull();
            percent.put((String) each.get("code"), (String) each.get("percent"));
        }
        assertThat(percent)
                .containsOnly(
                        Map.entry("P1", "300.00"),
                        Map.entry("P2", "50.00"),
                        Map.entry("P6", "116.17"),
                        Map.entry("E1", "67.00"),
                        Map.entry("E5", "72.00"),
                        Map.entry("E6", "3.00"),
                        Map.entry("E7", "9.00"),
                        Map.entry("E8", "8.00"),
                        Map.entry("E9", "8.10"),
                        Map.entry("A1", "7.14"),
                        Map.entry("A2", "23.00"),
                        Map.entry("A3", "70.00"),
                        Map.entry("R9", "5.00"),
                        Map.entry("L1", "29.17"),
                        Map.entry("S10", "33.33"),
                        Map.entry("S11", "25.00"));
        assertThat(ratios.getString("ratios.find { it.code == 'P6' }.numerator.amount.amount"))
                .isEqualTo("94100.00");
        opensDown(lender.sacco(), ratios);
    }

    @Test
    void aPastDayIsAnsweredAsItWasFiled() {
        Lender lender = books();
        Tenant sacco = lender.sacco();
        JsonPath filed = ratios(sacco, Map.of("asOf", DAY.toString()));
        post(sacco, DAY, Map.of("1010", 1_000_00L, "2010", -1_000_00L));
        lender.repay(late(lender), "500.00", DAY, null).statusCode(201);
        JsonPath then = ratios(sacco, Map.of("asOf", DAY.toString(), "knownAt", filed.getString("knownAt")));
        for (String code : List.of("P1", "P2", "P6", "E1", "E5", "A1", "A2", "R9", "L1", "S11")) {
            assertThat(then.<Object>get(ratio(code))).isEqualTo(filed.get(ratio(code)));
        }
        assertThat(then.getString(ratio("S10") + ".missing.reason")).isEqualTo("MEMBERS_KNOWN_AS_OF_NOW");
        JsonPath now = ratios(sacco, Map.of("asOf", DAY.toString()));
        assertThat(now.getString(ratio("E5") + ".numerator.amount.amount")).isEqualTo("73000.00");
        assertThat(now.getString(ratio("A1") + ".numerator.amount.amount"))
                .isNotEqualTo(filed.getString(ratio("A1") + ".numerator.amount.amount"));
    }

    @Test
    void whatTheChartDoesNotTellApartIsMissingUntilItDoes() {
        Tenant group = Tenant.register();
        UUID chart = Api.id(group.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "SAVINGS_GROUP"))
                .statusCode(201));
        post(group, DAY, Map.of("1010", 100_00L, "3010", -100_00L));
        assertThat(ratios(group, Map.of()).getString(ratio("E5") + ".percent")).isEqualTo("0.00");
        UUID owed = group.account("2500", "LIABILITY");
        post(group, DAY, Map.of("1010", 300_00L, "2500", -300_00L));
        JsonPath unknown = ratios(group, Map.of());
        assertThat(unknown.getString(ratio("E5") + ".missing.reason")).isEqualTo("USE_NOT_NAMED");
        assertThat(unknown.getList(ratio("E5") + ".missing.uses"))
                .isEqualTo(List.of("MEMBER_SAVINGS", "MEMBER_DEPOSITS"));
        assertThat(unknown.getList(ratio("E5") + ".missing.accounts.code")).isEqualTo(List.of("2500"));
        assertThat(unknown.getString(ratio("E5") + ".percent")).isNull();
        assertThat(unknown.getString(ratio("E7") + ".percent")).isEqualTo("25.00");
        var path = "/api/v1/charts-of-accounts/{id}";
        var held = group.as("treasurer").get(path, chart);
        Map<String, Object> uses = new HashMap<>(held.extract().path("uses"));
        uses.put("MEMBER_SAVINGS", owed);
        group.as("treasurer")
                .put(Api.etag(held), path, Map.of("uses", uses), chart)
                .statusCode(200);
        assertThat(ratios(group, Map.of()).getString(ratio("E5") + ".percent")).isEqualTo("75.00");
    }

    @Test
    void nobodyElsesBooksAreTaken() {
        Lender lender = books();
        Tenant stranger = Tenant.register().withChart();
        JsonPath ratios = ratios(stranger, Map.of("asOf", DAY.toString()));
        assertThat(ratios.getString(ratio("E5") + ".missing.reason")).isEqualTo("NOTHING_TO_DIVIDE_BY");
        assertThat(ratios.getString(ratio("E5") + ".denominator.amount.amount")).isEqualTo("0.00");
        UUID theirs = lender.sacco().accountOf("1010");
        stranger.as("auditor")
                .list("/api/v1/journal-entries", Map.of("account", theirs.toString()))
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    /** Of every account the postings of it and of what is below it are the amount; of loans the list is as long as said. */
    private static void opensDown(Tenant sacco, JsonPath ratios) {
        List<Map<String, Object>> accounts = new ArrayList<>();
        List<Map<String, Object>> loans = new ArrayList<>();
        for (String side : List.of("numerator", "denominator")) {
            List<List<List<Map<String, Object>>>> ofParts = ratios.getList("ratios." + side + ".parts.accounts");
            ofParts.forEach(parts -> parts.forEach(accounts::addAll));
            List<List<List<Map<String, Object>>>> loansOf = ratios.getList("ratios." + side + ".parts.loans");
            loansOf.forEach(parts -> parts.forEach(loans::addAll));
        }
        assertThat(accounts).isNotEmpty();
        Set<Object> seen = new HashSet<>();
        for (Map<String, Object> each : accounts) {
            if (seen.add(each.get("entries"))) {
                long minor = amount(each);
                assertThat(Math.abs(moved(sacco, each))).as("%s", each).isEqualTo(Math.abs(minor));
            }
        }
        assertThat(loans).isNotEmpty();
        for (Map<String, Object> each : loans) {
            assertThat(items(sacco, text(each, "list"))).hasSize(Integer.parseInt(text(each, "loans")));
        }
    }

    private static long moved(Tenant sacco, Map<String, Object> account) {
        Set<Object> ids = new HashSet<>(Set.of(account.get("account")));
        items(sacco, text(account, "below")).forEach(below -> ids.add(below.get("id")));
        long minor = 0;
        for (Map<String, Object> entry : items(sacco, account.get("entries") + "&limit=500")) {
            for (Object line : (List<?>) Objects.requireNonNull(entry.get("postings"))) {
                var posting = (Map<?, ?>) line;
                if (ids.contains(posting.get("account"))) {
                    long amount = amount(posting);
                    minor += "DEBIT".equals(posting.get("side")) ? amount : -amount;
                }
            }
        }
        return minor;
    }

    private static List<Map<String, Object>> items(Tenant sacco, String link) {
        return sacco.as("treasurer").get(link).statusCode(200).extract().path("items");
    }

    private static long amount(Map<?, ?> of) {
        return Lender.minor(text((Map<?, ?>) Objects.requireNonNull(of.get("amount")), "amount"));
    }

    private static String text(Map<?, ?> of, String field) {
        return Objects.requireNonNull(of.get(field)).toString();
    }

    private static JsonPath ratios(Tenant tenant, Map<String, ?> asked) {
        return tenant.as("analyst").list(PATH, asked).statusCode(200).extract().jsonPath();
    }

    private static String ratio(String code) {
        return "ratios.find { it.code == '" + code + "' }";
    }

    private static UUID late(Lender lender) {
        return UUID.fromString(text(
                items(lender.sacco(), "/api/v1/loan-arrears?age=DAYS_61_90&asOf=" + DAY)
                        .getFirst(),
                "id"));
    }

    /** Three loans, of which one is late for two months and one for more than a year, and everything else by hand. */
    private static Lender books() {
        Lender lender = Lender.begin();
        Tenant sacco = lender.sacco();
        sacco.account("1600", "ASSET");
        lender.lend("1000.00", 12, LocalDate.of(2024, 12, 15));
        lender.lend("4000.00", 12, LocalDate.of(2026, 1, 15));
        lender.lend("65000.00", 12, LocalDate.of(2026, 4, 10));
        sacco.member(
                UUID.randomUUID(), 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LocalDate.of(2026, 1, 1), null));
        sacco.member(
                UUID.randomUUID(), 1, UUID.randomUUID(), new MemberPeriod("APPLIED", LocalDate.of(2026, 1, 1), null));
        post(
                sacco,
                LocalDate.of(2025, 3, 1),
                Map.of("1017", 80_000_00L, "2010", -30_000_00L, "2020", -42_000_00L, "3010", -8_000_00L));
        Map<String, Long> year = new HashMap<>(Map.of(
                "3010", -1_000_00L, "3050", -8_000_00L, "3100", -2_000_00L, "2400", -3_000_00L, "2600", -1_000_00L));
        year.putAll(
                Map.of("2800", -400_00L, "2700", -500_00L, "2900", -100_00L, "2100", -1_000_00L, "4010", -12_000_00L));
        year.putAll(
                Map.of("5100", 4_200_00L, "5800", 300_00L, "5010", 3_000_00L, "5020", 1_500_00L, "1017", 20_000_00L));
        post(sacco, LocalDate.of(2026, 3, 1), year);
        Map<String, Long> assets = new HashMap<>(
                Map.of("1010", 10_000_00L, "1020", 5_000_00L, "1080", 8_000_00L, "1110", 1_000_00L, "1300", 2_000_00L));
        assets.putAll(Map.of("1800", 500_00L, "1600", 6_500_00L, "1190", -3_000_00L, "1017", -30_000_00L));
        post(sacco, LocalDate.of(2026, 3, 2), assets);
        return lender;
    }

    /** One entry, of debits less credits by the codes of accounts. */
    private static void post(Tenant tenant, LocalDate on, Map<String, Long> minorByCode) {
        List<Map<String, Object>> lines = new ArrayList<>();
        minorByCode.forEach((code, minor) -> lines.add(
                Tenant.line(minor > 0 ? "DEBIT" : "CREDIT", Lender.written(Math.abs(minor)), tenant.accountOf(code))));
        tenant.as("treasurer")
                .post("/api/v1/journal-entries", Map.of("effectiveOn", on.toString(), "postings", lines))
                .statusCode(201);
    }
}
